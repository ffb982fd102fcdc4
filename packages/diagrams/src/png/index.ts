export { type LoadWasm, pngOf } from './png.ts';
