// Writes the icon of the extension as the marketplaces want it, a PNG of 128 × 128 pixels, from its drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { pngOf } from '@process-as-code/diagrams';
import { rasterisingInNode } from '@process-as-code/diagrams/node';

const icons = new URL('../icons/', import.meta.url);
const drawing = readFileSync(new URL('process.svg', icons), 'utf8');
writeFileSync(new URL('process.png', icons), await pngOf(drawing, 1, rasterisingInNode));
