export { differenceOf } from './difference.ts';
export type * from './types.ts';
export { graphIds } from './ways.ts';
