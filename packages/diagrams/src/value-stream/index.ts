export { valueStreamTables } from './stream-tables.ts';
export { valueStreamPicture } from './value-stream-picture.ts';
