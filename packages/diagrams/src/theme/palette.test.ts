import { describe, expect, it } from 'vitest';
import { contrast, rgb } from './contrast.fixture.ts';
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
    ['muted', 'lane-alt'],
];
const shapes: [line: ColourName, ground: ColourName][] = [
    ['line', 'lane-alt'],
    ['main-line', 'lane-alt'],
    ['bar', 'lane-alt'],
    ['heat-border', 'lane-alt'],
    ['dim-border', 'lane'],
    ['dim-border', 'lane-alt'],
    ['lane-border', 'page'],
    ['lane-border', 'lane-header'],
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
        expect(contrast(rgb(colours[text]), rgb(colours[ground]))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(shapes)('%s can be seen on %s', (line, ground) => {
        expect(contrast(rgb(colours[line]), rgb(colours[ground]))).toBeGreaterThanOrEqual(3);
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
