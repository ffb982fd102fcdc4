import type { FontStyle } from '../font/wrap.ts';
import { typography } from '../theme/typography.ts';

export const heading: FontStyle = { ...typography.lane, size: 15, leading: 20 };
export const body: FontStyle = { size: 13.5, weight: 400, leading: 18 };
export const small: FontStyle = { size: 12, weight: 400, leading: 16 };
export const label: FontStyle = { size: 12, weight: 600, leading: 16 };
/** From the border of a card to its text. */
export const inset = 10;
