import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { count, harmless, paintFor } from './terminal.ts';

function stream(isTTY: boolean): WriteStream {
    return Object.assign(new PassThrough(), { isTTY }) as unknown as WriteStream;
}

describe('colour', () => {
    it('is for a person at a terminal', () => {
        expect(paintFor(stream(true), {})('red', 'error')).toBe('\u001b[31merror\u001b[39m');
        expect(paintFor(stream(false), {})('red', 'error')).toBe('error');
    });

    it('is not for one who asked for none', () => {
        expect(paintFor(stream(true), { NO_COLOR: '1' })('red', 'error')).toBe('error');
        expect(paintFor(stream(true), { TERM: 'dumb' })('red', 'error')).toBe('error');
        expect(paintFor(stream(true), { NO_COLOR: '' })('red', 'error')).not.toBe('error');
    });
});

describe('text of a document', () => {
    it('cannot move the cursor, ring the bell or hide what follows', () => {
        expect(harmless('a\u001b[2Jb\u0007\u009b1mc\u007f\r')).toBe('a\ufffd[2Jb\ufffd\ufffd1mc\ufffd\ufffd');
    });

    it('keeps every letter, emoji and line', () => {
        expect(harmless('Zażółć – 支払い 👩‍👧\n\tمرحبا')).toBe('Zażółć – 支払い 👩‍👧\n\tمرحبا');
    });
});

describe('count', () => {
    it('says one and many', () => {
        expect([count(1, 'error'), count(0, 'error'), count(2, 'finding is', 'findings are')]).toEqual([
            '1 error',
            '0 errors',
            '2 findings are',
        ]);
    });
});
