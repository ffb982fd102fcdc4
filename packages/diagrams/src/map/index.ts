export { flowchartScenes } from './flowchart.ts';
export { mapScenes, type SceneOptions } from './map-scene.ts';
export { flowchartSvg, type MapSvgOptions, mapSvg, scenesSvg } from './map-svg.ts';
export { criterionOverlay, figuresOverlay, findingsOverlay } from './overlay-data.ts';
export type { Detail } from './plan/details.ts';
export type { Figure, NodeFindings, Overlay, ValueClass } from './plan/overlay.ts';
export type * from './scene.ts';
export { Known } from './wrapping/known.ts';
