import { expect, test } from 'vitest';
import { isFromExport } from './messages.ts';

const place = { file: 'file:///a.csv', line: 1, column: 1, endLine: 1, endColumn: 9 };

test.each([
    [{ type: 'ready' }],
    [{ type: 'cancel' }],
    [{ type: 'tick', part: 'pdf', on: false }],
    [{ type: 'choose', index: 2 }],
    [{ type: 'allowPersonal', on: true }],
    [{ type: 'open', place }],
])('%j is a wish of the page', message => expect(isFromExport(message)).toBe(true));

test.each([
    [null],
    ['export'],
    [{ type: 'delete' }],
    [{ type: 'tick', part: 'pdf' }],
    [{ type: 'choose', index: 0.5 }],
    [{ type: 'allowPersonal', on: 'yes' }],
    [{ type: 'open', place: { ...place, line: 0 } }],
    [{ type: 'open', place: { file: 3 } }],
])('%j is none', message => expect(isFromExport(message)).toBe(false));
