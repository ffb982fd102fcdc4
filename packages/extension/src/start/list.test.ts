import { expect, test } from 'vitest';
import { indented, looksLikeList } from './list.ts';

test.each([
    ['1. Log it\n2. Send it', true],
    ['1.\tLog it\r\n2.\tSend it\r\n', true],
    ['- Log it\n\n- Send it', true],
    ['1. Log it\n   and stamp it\n2. Send it', true],
    ['1. Log it', false],
    ['Log it\nSend it', false],
    ['step "1" by A\n-> B\n-> C', false],
    ['-> B\n-> C', false],
    ['', false],
])('%j is a list: %s', (text, expected) => {
    expect(looksLikeList(text)).toBe(expected);
});

test.each([
    ['on an indented line', ['    flow {', '        '], 'a\n        b'],
    ['on a bare line behind a brace', ['    flow {', ''], '        a\n        b'],
    ['on a bare line behind a step', ['        start', '', ''], '        a\n        b'],
    ['behind a step', ['        start'], '        a\n        b'],
    ['with tabs', ['\tflow {', ''], '\t\ta\n\t\tb'],
    ['at the beginning', [''], 'a\nb'],
])('steps stand %s', (_, before, expected) => {
    expect(indented(['a', 'b'], before)).toBe(expected);
});
