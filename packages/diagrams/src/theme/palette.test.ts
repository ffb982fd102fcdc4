import { describe, expect, it } from 'vitest';
import { type ColourName, coloursOf, paintOf } from './palette.ts';

const texts: [text: ColourName, ground: ColourName][] = [
    ['title', 'page'],
    ['muted', 'page'],
    ['text', 'page'],
    ['lane-header-text', 'lane-header'],
    ['customer-header-text', 'customer-header'],
    ['unassigned-header-text', 'unassigned-header'],
    ['phase-text', 'phase'],
    ...(['step', 'decision', 'start', 'good', 'poor', 'neutral', 'wait', 'lane', 'lane-alt'] as const).map(
        (ground): [ColourName, ColourName] => ['text', ground],
    ),
    ['exception-line', 'lane'],
    ['exception-line', 'lane-alt'],
    ['deadline-line', 'lane'],
    ['deadline-line', 'lane-alt'],
    ['connector-text', 'connector'],
    ['badge-text', 'badge'],
    ...(['heat-1', 'heat-2', 'heat-3', 'heat-4'] as const).map((ground): [ColourName, ColourName] => [
        'text',
        ground,
    ]),
    ['muted', 'lane'],
];
const shapes: [line: ColourName, ground: ColourName][] = [
    ['line', 'lane-alt'],
    ['main-line', 'lane-alt'],
    ['bar', 'lane-alt'],
    ['heat-border', 'lane-alt'],
    ...(['heat-1', 'heat-2', 'heat-3', 'heat-4'] as const).map((ground): [ColourName, ColourName] => [
        'heat-border',
        ground,
    ]),
    ...(['step', 'decision', 'start', 'good', 'poor', 'neutral', 'wait'] as const).flatMap(
        (tone): [ColourName, ColourName][] => [
            [`${tone}-border`, 'lane-alt'],
            [`${tone}-border`, tone],
        ],
    ),
];

describe.each(['light', 'dark'] as const)('%s theme', theme => {
    const colours = coloursOf(theme);

    it.each(texts)('%s can be read on %s', (text, ground) => {
        expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
    });

    it.each(shapes)('%s can be seen on %s', (line, ground) => {
        expect(contrast(colours[line], colours[ground])).toBeGreaterThanOrEqual(3);
    });

    it('paints with its own colours', () => {
        expect(paintOf(theme)('step')).toBe(colours.step);
    });
});

it('variables fall back to the light theme', () => {
    expect(paintOf('variables')('main-line')).toBe(
        `var(--proc-main-line, ${coloursOf('light')['main-line']})`,
    );
});

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
    const [red, green, blue] = [1, 3, 5].map(at => {
        const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
