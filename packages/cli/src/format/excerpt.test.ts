import { describe, expect, it } from 'vitest';
import { excerpt, linesOf } from './excerpt.ts';

const plain = { rule: (text: string) => text, mark: (text: string) => text };

function shown(line: string, column: number, endColumn: number, endLine = 7): string[] {
    return excerpt(line, { file: '', line: 7, column, endLine, endColumn }, plain);
}

describe('the excerpt of a place', () => {
    it('underlines the place', () => {
        expect(shown('step Pay "Pay"', 6, 9)).toEqual(['  7 │ step Pay "Pay"', '    │      ^^^']);
    });

    it('stands right below wide and combined characters', () => {
        expect(shown('step "支払い" by Leed', 15, 19)).toEqual([
            '  7 │ step "支払い" by Leed',
            '    │                  ^^^^',
        ]);
        expect(shown('"👩‍👧 e\u0301" Leed', 12, 16)[1]).toBe('    │        ^^^^');
    });

    it('shows tabs as four blanks', () => {
        expect(shown('\towner Leed', 8, 12)).toEqual(['  7 │     owner Leed', '    │           ^^^^']);
    });

    it('ends at the end of the line when the place goes on', () => {
        expect(shown('phase "x" {', 1, 2, 9)[1]).toBe('    │ ^^^^^^^^^^^');
    });

    it('marks one column of an empty place, also at the end of the line', () => {
        expect(shown('owner', 6, 6)[1]).toBe('    │      ^');
        expect(shown('', 1, 1)).toEqual(['  7 │ ', '    │ ^']);
    });

    it('shows the part of a long line that matters', () => {
        const [line, mark] = shown(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 501, 505);
        expect(line!.length).toBeLessThan(130);
        expect(line).toMatch(/│ …a+HEREb+…$/);
        expect(line!.indexOf('HERE')).toBe(mark!.indexOf('^^^^'));
    });

    it('is nothing where there is no such line', () => {
        expect(excerpt(undefined, { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }, plain)).toEqual(
            [],
        );
    });
});

describe('lines of a text', () => {
    it('end in any way, and a byte-order mark is none of them', () => {
        expect(linesOf('\ufeffa\r\nb\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
    });
});
