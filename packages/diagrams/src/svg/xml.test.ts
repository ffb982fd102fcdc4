import { describe, expect, it } from 'vitest';
import { element, escapeXml, round } from './xml.ts';

describe('escapeXml', () => {
    it('makes markup harmless in content and attributes', () => {
        expect(escapeXml(`<script>alert("1" & '2')</script>`)).toBe(
            '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;',
        );
    });

    it('replaces what XML forbids: controls and halves of pairs', () => {
        expect(escapeXml('a\u0000b\u001Fc\uD800d\uFFFEe')).toBe('a�b�c�d�e');
        expect(escapeXml('tab\tline\n🙂')).toBe('tab\tline\n🙂');
    });
});

describe('element', () => {
    it('writes attributes in their order, rounded and without the absent ones', () => {
        expect(element('rect', { x: 1.23456, y: -0.0001, rx: undefined, class: 'a "b"' })).toBe(
            '<rect x="1.23" y="0" class="a &quot;b&quot;"/>',
        );
    });

    it('rounds the numbers of a path', () => {
        expect(element('path', { d: 'M1184.3400000000001 -0.001L3.25 1e-7v2.0000000000000004e-14' })).toBe(
            '<path d="M1184.34 0L3.25 1e-7v0"/>',
        );
    });

    it('joins content', () => {
        expect(element('g', {}, element('a', {}), 'text')).toBe('<g><a/>text</g>');
    });
});

describe('round', () => {
    it('keeps two decimals and no negative zero', () => {
        expect([round(1.005), round(2.555), Object.is(round(-0.001), 0)]).toEqual([1, 2.56, true]);
    });
});
