import { describe, expect, test } from 'vitest';
import { dedent, unquote } from './value-converter.ts';

describe('strings', () => {
    test.each([
        ['"a"', 'a'],
        ['\'a "b" c\'', 'a "b" c'],
        [String.raw`"say \"yes\""`, 'say "yes"'],
        [String.raw`"one\ntwo"`, 'one\ntwo'],
        [String.raw`"C:\temp\\x"`, String.raw`C:\temp\x`],
        [String.raw`'it\'s'`, "it's"],
        [String.raw`"it\'s"`, String.raw`it\'s`],
        ['"never closed  ', 'never closed'],
        ['""', ''],
        ['"', ''],
    ])('%s', (written, meant) => expect(unquote(written)).toBe(meant));
});

describe('text blocks', () => {
    test('lose the indentation that all lines share', () => {
        expect(dedent('\n    one\n      two\n\n    three\n  ')).toBe('one\n  two\n\nthree');
    });
    test('on one line stay as they are', () => expect(dedent('one')).toBe('one'));
    test('read CRLF', () => expect(dedent('\r\n  a\r\n  b\r\n')).toBe('a\nb'));
});
