export { crc32 } from './crc32.ts';
export { type LoadWasm, pngOf } from './png.ts';
