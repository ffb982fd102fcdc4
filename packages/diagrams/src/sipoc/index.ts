export { type Sipoc, type SipocBox, type SipocItem, sipocOf } from './sipoc.ts';
export { sipocPicture } from './sipoc-picture.ts';
export { sipocHtml, sipocMarkdown } from './sipoc-text.ts';
