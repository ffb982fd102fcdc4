import { describe, expect, it } from 'vitest';
import { matrixHtml } from './html.ts';
import { view } from './matrix.fixture.ts';

describe('matrix as HTML', () => {
    const html = matrixHtml(view);

    it('is a table with caption, column headers and a row header for each criterion', () => {
        expect(html).toMatch(/^<table class="matrix" data-pack="Unit">\n<caption>/);
        expect(html.match(/<th scope="col">([^<]+)<\/th>/g)).toHaveLength(4);
        expect(html.match(/<th scope="row">/g)).toHaveLength(3);
        expect(html.match(/<th scope="rowgroup" colspan="4">/g)).toHaveLength(2);
    });

    it('says each state in words', () => {
        expect(html.match(/<td class="state" data-state="([^"]+)">\1<\/td>/g)).toHaveLength(3);
        expect(html).toContain('<b>not recorded</b> <span class="text">evaluation with kpi</span>');
    });

    it('says where, what is missing and what is only planned', () => {
        expect(html).toContain('SIPOC (my process.proc, line 12), swimlane (line 13)');
        expect(html).toContain(
            '<span class="detail">no technique names &lt;evidence&gt; So far: value stream (a.proc, line 9)</span>',
        );
        expect(html).toContain('<li class="planned">Talk (planned)</li>');
        expect(html).toContain('none named');
    });

    it('escapes everything that comes from the workspace', () => {
        expect(html).toContain('Design &lt;processes&gt; &amp; more');
        expect(html).not.toContain('<processes>');
        expect(html).not.toContain('"http://');
    });

    it('closes what it opens', () => {
        const open: string[] = [];
        for (const [, slash, name] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
            if (name === 'br') continue;
            if (slash) expect(open.pop()).toBe(name);
            else open.push(name!);
        }
        expect(open).toEqual([]);
    });
});
