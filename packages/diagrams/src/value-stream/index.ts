export { valueStreamPicture } from './value-stream-picture.ts';
