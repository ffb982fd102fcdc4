export type { Piece, Sentence } from './sentence.ts';
export { plainText } from './sentence.ts';
export { sentences } from './sentences.ts';
