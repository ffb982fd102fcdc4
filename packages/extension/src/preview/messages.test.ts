import { describe, expect, test } from 'vitest';
import { isFromPage, pageState } from './messages.ts';

const place = { file: 'file:///a.proc', line: 3, column: 5, endLine: 3, endColumn: 9 };

describe('messages of the page', () => {
    test.each([
        { type: 'ready', width: 700 },
        { type: 'width', width: 512.5 },
        { type: 'choose', choices: { tab: 'matrix', rows: true } },
        { type: 'process', process: 'ComplaintHandling' },
        { type: 'open', place },
        { type: 'skeleton' },
        { type: 'retry' },
    ])('$type is understood', message => {
        expect(isFromPage(message)).toBe(true);
    });

    test.each([
        ['nothing', undefined],
        ['null', null],
        ['text', 'ready'],
        ['an unknown type', { type: 'run', command: 'rm' }],
        ['a tab that does not exist', { type: 'choose', choices: { tab: 'log', rows: true } }],
        ['a width that is none', { type: 'ready', width: Number.NaN }],
        ['a process that is no name', { type: 'process', process: 7 }],
        ['a place without a file', { type: 'open', place: { ...place, file: undefined } }],
        ['a place before the first line', { type: 'open', place: { ...place, line: 0 } }],
        ['a place with half a column', { type: 'open', place: { ...place, column: 1.5 } }],
    ])('%s is refused', (_, message) => {
        expect(isFromPage(message)).toBe(false);
    });
});

describe('what the page kept', () => {
    test('comes back as it was', () => {
        const kept = { uri: 'file:///a.proc', process: 'A', view: { scale: 0.5, left: 3, top: 0 } };
        expect(pageState(kept)).toEqual(kept);
    });

    test('loses what does not fit, and nothing else', () => {
        const kept = {
            uri: 'file:///a.proc',
            tab: 'journey',
            view: { scale: 0, left: 1, top: 1 },
            more: true,
        };
        expect(pageState(kept)).toEqual({ uri: 'file:///a.proc' });
        expect(pageState('old')).toEqual({});
    });
});
