/** Distances of a map, in pixels. */
export const markerRadius = 10;
/** From a node to the words at a line that leaves it, and from the words to their line. */
export const labelGap = 6;
/** Around everything. */
export const pageMargin = 20;
/** Between two lines that run side by side. */
export const trackGap = 11;
/** Before the first and after the last line in a gutter: an arrow head needs a straight end. */
export const gutterStart = 16;
export const gutterEnd = 22;
export const emptyGutter = 32;
/** What a gutter may grow by to fill a row of a wrapped map. */
export const widening = 44;
/** Above and below the lines in an aisle. */
export const aisleMargin = 11;
export const emptyAisle = 12;
/** Between the border of a lane and what stands next to it. */
export const laneMargin = 16;
/** Left of a phase's words and right of them. */
export const phasePadding = 10;
export const arrowLength = 9;
