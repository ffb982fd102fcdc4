import { expect, test } from 'vitest';
import { reviewPage } from './review-page.ts';

const page = { style: 's.css', source: 'vscode:', language: 'en' };

test('a review runs no script and takes no markup from anybody', () => {
    const html = reviewPage(
        { title: '<b>x', note: 'n & m', parts: [{ title: '"T"', sentences: ['<script>alert(1)</script>'] }] },
        page,
    );
    expect(html).toContain(`default-src &#39;none&#39;`.replaceAll('&#39;', "'"));
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('n &#38; m');
});

test('sentences stand above their picture, which may be long', () => {
    const html = reviewPage(
        { title: 't', note: '', parts: [{ title: 'P', svg: '<svg/>', sentences: ['S'] }] },
        page,
    );
    expect(html.indexOf('<li>S')).toBeLessThan(html.indexOf('<svg/>'));
});
