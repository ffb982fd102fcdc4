import type { FontStyle } from '../font/wrap.ts';

export const heading: FontStyle = { size: 15, weight: 600, leading: 19 };
export const body: FontStyle = { size: 13.5, weight: 400, leading: 18 };
export const small: FontStyle = { size: 12, weight: 400, leading: 15 };
export const strong: FontStyle = { size: 12, weight: 600, leading: 15 };
