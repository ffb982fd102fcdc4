import { expect, test } from 'vitest';
import { directContent, surroundings } from './scan.ts';

function at(marked: string) {
    const offset = marked.indexOf('|');
    return surroundings(marked.replace('|', ''), offset);
}

test.each([
    ['role A|', 'code'],
    ['purpose "a| b"', 'text'],
    ['purpose "a b"|', 'code'],
    ['purpose "a b|', 'text'],
    ['purpose "a b\n|', 'code'],
    ['purpose "a { |', 'code'],
    ['purpose "a \\" | b"', 'text'],
    ["purpose 'it is\\' | so'", 'text'],
    ['"""\n a " { | """', 'prose'],
    ['""" a """|', 'code'],
    ['// a|', 'prose'],
    ['// a\n|', 'code'],
    ['/* { | */', 'prose'],
    ['a / b|', 'code'],
])('%s is %s', (marked, inside) => {
    expect(at(marked).inside).toBe(inside);
});

test('counts braces in code only', () => {
    const { blocks } = at('process P { // {\n purpose "{" /* { */ flow { step "x" { } |');
    expect(blocks.map(({ brace }) => brace)).toEqual([10, 43]);
});

test('a closing brace too many closes nothing', () => {
    expect(at('} } process P { |').blocks).toHaveLength(1);
});

test('what stands directly in a block, without the insides of its blocks', () => {
    const text = 'a { b "}" { c { } } // }\n d { e } } f';
    expect(directContent(text, 2)).toBe(' b "}" {} // }\n d {} ');
    expect(directContent('a { b { c ', 2)).toBe(' b {');
});
