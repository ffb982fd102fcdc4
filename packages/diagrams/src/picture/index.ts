export type * from './picture.ts';
export { type PictureOptions, pictureSvg } from './picture-svg.ts';
