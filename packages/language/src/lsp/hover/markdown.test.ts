import { expect, test } from 'vitest';
import { addressOf, code, linked, paragraphs, words } from './markdown.ts';

test.each([
    ['[x](command:evil)', '\\[x\\](command:evil)'],
    ['![x](https://x.y/z.png)', '!\\[x\\](https\\://x.y/z.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['<https://x.y>', '\\<https\\://x.y\\>'],
    ['see https://x.y or www.x.y', 'see https\\://x.y or www\\.x.y'],
    ['mail a@b.c', 'mail a\\@b.c'],
    ['**bold** _it_ `code` ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
    ['a & b &lt;', 'a \\& b \\&lt;'],
    ['$(trash) | \\', '\\$(trash) \\| \\\\'],
    ['# head', '\\# head'],
    ['- one\n- two', '\\- one - two'],
    ['1. first', '1\\. first'],
    ['2.5 days by 2026-01-31', '2.5 days by 2026-01-31'],
])('%j stays words', (text, expected) => {
    expect(words(text)).toBe(expected);
});

test('a comment keeps its lines, and nothing in it becomes a list or a picture of something else', () => {
    expect(paragraphs('One\r\n  - two\n\n# three\n    four\n===')).toBe(
        'One  \n\\- two  \n  \n\\# three  \nfour  \n\\===',
    );
});

test('a name cannot leave its quotes', () => {
    expect(code('a`b\nc')).toBe('`a b c`');
    expect(code('  ')).toBe('');
});

test('a link leads to a line of a file, and its text and address cannot end it', () => {
    const place = { file: 'file:///w/a (b)>.proc', line: 7, column: 1, endLine: 7, endColumn: 2 };
    expect(linked('x](y)', place)).toBe('[x\\](y)](file:///w/a%20%28b%29%3E.proc#L7)');
    expect(linked('x', { ...place, file: 'builtin:/p.proc' })).toBe('x');
    expect(addressOf('file:///a b\tc')).toBe('file:///a%20b%09c');
});
