import { describe, expect, test } from 'vitest';
import { isFromPage } from './messages.ts';

const place = { file: 'file:///a.proc', line: 3, column: 5, endLine: 3, endColumn: 9 };

describe('messages of the page', () => {
    test.each([
        { type: 'ready', width: 700 },
        { type: 'width', width: 512.5 },
        { type: 'choose', choices: { tab: 'matrix', rows: true } },
        { type: 'process', process: 'ComplaintHandling' },
        { type: 'open', place },
        { type: 'lock', locked: true },
        { type: 'fixes', id: 'A.Log' },
        { type: 'rename', id: 'A.Log', label: 'Note it' },
        { type: 'fix', index: 0 },
        { type: 'copy', format: 'image' },
        { type: 'copy-diagram', index: 1 },
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
        ['a choice that is none', { type: 'choose', choices: 'all' }],
        ['a node without an id', { type: 'about' }],
        ['a form that nobody knows', { type: 'copy', format: 'exe' }],
        ['a diagram that is none', { type: 'save-diagram', index: 0.5 }],
        ['a width that is none', { type: 'ready', width: Number.NaN }],
        ['a process that is no name', { type: 'process', process: 7 }],
        ['a place without a file', { type: 'open', place: { ...place, file: undefined } }],
        ['a place before the first line', { type: 'open', place: { ...place, line: 0 } }],
        ['a place with half a column', { type: 'open', place: { ...place, column: 1.5 } }],
    ])('%s is refused', (_, message) => {
        expect(isFromPage(message)).toBe(false);
    });
});
