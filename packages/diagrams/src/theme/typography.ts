import type { FontStyle } from '../font/wrap.ts';

/** What text on a map is set in, in pixels. */
export const typography = {
    title: { size: 22, weight: 600, leading: 28 },
    subtitle: { size: 13.5, weight: 400, leading: 18 },
    lane: { size: 14, weight: 600, leading: 18 },
    phase: { size: 13, weight: 600, leading: 16 },
    node: { size: 14, weight: 400, leading: 17.5 },
    line: { size: 12.5, weight: 400, leading: 15 },
    note: { size: 12.5, weight: 400, leading: 17 },
    detail: { size: 12, weight: 400, leading: 15 },
    strong: { size: 12, weight: 600, leading: 15 },
    number: { size: 10.5, weight: 600, leading: 14 },
    letter: { size: 13, weight: 600, leading: 16 },
} as const satisfies Record<string, FontStyle>;
