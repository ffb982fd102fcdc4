import { describe, expect, test } from 'vitest';
import { afterRender, isBlank, type Shown } from './shown.ts';
import type { Rendered } from './svg-parts.ts';

const render = (version: number, problems = 0, view: Rendered['view'] = 'map'): Rendered => ({
    uri: 'file:///a.proc',
    version,
    problems,
    processes: [{ id: 'A', label: 'A' }],
    view,
    process: 'A',
    svg: { id: `${version}`, parts: [], sent: { id: `${version}`, parts: [] } },
    places: [],
    matrices: [],
});
const nothing: Shown = { condition: 'loading' };
const text = 'process A {}';

describe('afterRender', () => {
    test('a complete text is shown as it is', () => {
        expect(afterRender(nothing, render(1), text)).toEqual({ condition: 'current', picture: render(1) });
    });

    test('a broken text keeps the last complete picture, and the next complete one replaces it', () => {
        const complete = afterRender(nothing, render(1), text);
        const broken = afterRender(complete, render(2, 3), text);
        expect(broken).toEqual({ condition: 'outdated', picture: render(1) });
        expect(afterRender(broken, render(3, 1), text)).toEqual(broken);
        expect(afterRender(broken, render(4), text)).toEqual({ condition: 'current', picture: render(4) });
    });

    test('a text that was never complete shows what could be read, always the newest', () => {
        const first = afterRender(nothing, render(1, 2), text);
        expect(first).toEqual({ condition: 'partial', picture: render(1, 2) });
        expect(afterRender(first, render(2, 1), text).picture?.version).toBe(2);
    });

    test('an empty file that is filled with a broken text is no last complete picture', () => {
        const { process: _, ...withoutProcess } = render(1);
        const blank = afterRender(nothing, withoutProcess, ' ');
        expect(blank.condition).toBe('blank');
        expect(afterRender(blank, render(2, 1), 'process A {').condition).toBe('partial');
    });

    test('another view of a broken text is no last complete picture', () => {
        const complete = afterRender(nothing, render(1), text);
        expect(afterRender(complete, render(2, 1, 'raci'), text).condition).toBe('partial');
    });

    test('a render that comes late changes nothing', () => {
        const newer = afterRender(nothing, render(5), text);
        expect(afterRender(newer, render(4), text)).toBe(newer);
    });

    test('a file that was closed starts to count anew', () => {
        const newer = afterRender(nothing, render(5), text);
        expect(afterRender(newer, render(0), undefined).picture?.version).toBe(0);
    });
});

test('comments and white space are no content', () => {
    expect(isBlank('\n // a note\n /* two\n lines */ ')).toBe(true);
    expect(isBlank('role A')).toBe(false);
    expect(isBlank(undefined)).toBe(false);
});
