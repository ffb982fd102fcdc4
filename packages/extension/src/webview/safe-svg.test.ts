// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { safeElements } from './safe-svg.ts';

const svg = (inside: string) =>
    safeElements(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`)![0]!;

describe('safeElements', () => {
    test('keeps a map as it was drawn', () => {
        const drawn =
            '<defs><marker id="tip"><path d="M0 0L4 2"></path></marker></defs>' +
            '<g class="node" data-id="A.Log" data-line="4" tabindex="0" role="button" aria-label="Log">' +
            '<rect x="1" y="2" width="3" height="4" fill="var(--proc-paper, #fff)"></rect>' +
            '<text x="1">Log <tspan font-weight="600">it</tspan></text>' +
            '<path d="M0 0" marker-end="url(#tip)"></path></g>';
        expect(svg(drawn).innerHTML).toBe(drawn);
    });

    test.each([
        ['a script', '<script>alert(1)</script>'],
        [
            'a page in the picture',
            '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        ],
        ['a link', '<a href="https://example.org"><rect/></a>'],
        ['an image', '<image href="https://example.org/a.png"/>'],
        ['a style sheet', '<style>@import "https://example.org/a.css";</style>'],
        [
            'an element of another language',
            '<form xmlns="http://www.w3.org/1999/xhtml" action="https://example.org"/>',
        ],
        ['a script inside a group', '<g><g><script>alert(1)</script></g></g>'],
        ['an animation that sets a link', '<set attributeName="href" to="javascript:alert(1)"/>'],
    ])('drops %s', (_, inside) => {
        expect(svg(inside).innerHTML.replace(/<\/?g>/g, '')).toBe('');
    });

    test.each([
        ['a handler', 'onclick="alert(1)"'],
        ['a handler in capitals', 'ONLOAD="alert(1)"'],
        ['a style', 'style="fill:url(https://example.org)"'],
        ['an address in a colour', 'fill="url(https://example.org/a.svg#x)"'],
        ['a script in an address', 'cursor="javascript:alert(1)"'],
    ])('drops %s of an element and keeps the element', (_, attribute) => {
        const rect = svg(`<rect x="1" ${attribute}/>`).firstElementChild!;
        expect([...rect.attributes].map(({ name }) => name)).toEqual(['x']);
    });

    test('cleans the outermost element too', () => {
        const [root] = safeElements(
            '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" viewBox="0 0 9 9"/>',
        ) as [Element];
        expect(root.hasAttribute('onload')).toBe(false);
        expect(root.getAttribute('viewBox')).toBe('0 0 9 9');
    });

    test('text stays text', () => {
        expect(svg('<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>').textContent).toBe(
            '<script>alert(1)</script>',
        );
    });

    test('what is no SVG is left out', () => {
        expect(safeElements('<p xmlns="http://www.w3.org/1999/xhtml">x</p><g/>')).toEqual([
            undefined,
            expect.any(Element),
        ]);
    });
});
