// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of the protocol are written like this
import { expect, test } from 'vitest';
import { partsOf, plainOf, snippetOf } from './template.ts';

const fill = (place: string) => (place === '@Role Boss' ? ['Advisor', 'Lead'] : [`<${place}>`]);
const snippet = (template: string) => snippetOf(partsOf(template, fill));
const plain = (template: string) => plainOf(partsOf(template, fill));

test('places are numbered, choices are choices', () => {
    expect(snippet('owner [@Role Boss] by [#3] x "[]"')).toBe('owner ${1|Advisor,Lead|} by ${2:<#3>} x "$0"');
    expect(snippet('stage [draft|live]')).toBe('stage ${1|draft,live|}');
});

test('signs of snippets are escaped', () => {
    expect(snippet('cost $5 [a}b]')).toBe('cost \\$5 ${1:a\\}b}');
    expect(snippet('[a,b|c]')).toBe('${1|a\\,b,c|}');
});

test('without snippets a line goes up to its first place, a block is whole', () => {
    expect(plain('owner [@Role Boss]')).toBe('owner ');
    expect(plain('purpose "[What for]"')).toBe('purpose ');
    expect(plain('frontline')).toBe('frontline');
    expect(plain('need "[x]" {\n\tshown by [y]\n}')).toBe('need "x" {\n\tshown by y\n}');
});
