export { mapScenes, type SceneOptions } from './map-scene.ts';
export { type MapSvgOptions, mapSvg, scenesSvg } from './map-svg.ts';
export type * from './scene.ts';
