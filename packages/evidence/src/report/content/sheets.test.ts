import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { flowchartSheets } from './sheets.ts';

/** Millimetres of an upright page that a picture gets at most, and of a pixel in print. */
const room = { width: 174, height: 237 };
const pixel = 0.75 * (25.4 / 72);

async function sheetsOf(steps: number) {
    const names = Array.from({ length: steps }, (_, index) => `step S${index} "Step ${index}" by Lead`);
    const text = `role Lead process P { flow { start ${names.join('\n')} end } }`;
    const { workspace, document } = await modelOf(text);
    return flowchartSheets(workspace, document.processes[0]!);
}

describe('a flowchart on upright pages', () => {
    it('is one picture where it fits', async () => {
        const sheets = await sheetsOf(5);
        expect(sheets).toHaveLength(1);
        expect(sheets[0]!.svg).toContain('class="legend"');
    });

    it.each([12, 40, 120])('has letters that can be read, %i steps long', async steps => {
        for (const { width, height } of await sheetsOf(steps)) {
            const scale = Math.min(pixel, room.width / width, room.height / height);
            // Names of nodes are 14 pixels high; 7 points are 2.5 mm.
            expect(14 * scale).toBeGreaterThan(2.4);
        }
    });

    it('shows everything once, the heading first and the legend last', async () => {
        const sheets = await sheetsOf(120);
        expect(sheets.length).toBeGreaterThan(1);
        const ids = sheets.flatMap(({ svg }) =>
            Array.from(svg.matchAll(/data-id="(P\.S\d+)"/g), ([, id]) => id),
        );
        expect(ids).toHaveLength(120);
        expect(new Set(ids).size).toBe(120);
        const legends = sheets.map(({ svg }) => svg.includes('class="legend"'));
        expect(legends.indexOf(true)).toBe(sheets.length - 1);
    });
});
