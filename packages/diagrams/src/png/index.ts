export { crc32 } from './crc32.ts';
export { pngOf, type Rasterising } from './png.ts';
