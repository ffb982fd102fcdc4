export { mapScenes, type SceneOptions } from './map-scene.ts';
export { type MapSvgOptions, mapSvg, scenesSvg } from './map-svg.ts';
export type { Detail } from './plan/details.ts';
export type { Figure, NodeFindings, Overlay, ValueClass } from './plan/overlay.ts';
export type * from './scene.ts';
