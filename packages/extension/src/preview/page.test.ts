import { expect, test } from 'vitest';
import { pageOf } from './page.ts';

const html = pageOf({
    script: 'https://file.example/dist/webview.js?a="b"',
    style: 'https://file.example/dist/webview.css',
    source: 'https://file.example',
    nonce: 'abc123',
    language: 'en',
});
const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'");

test('the policy allows the one script, the styles of the extension and nothing else', () => {
    expect(policy.split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'nonce-abc123'",
        "style-src https://file.example 'nonce-abc123'",
        'font-src https://file.example',
        'img-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
    ]);
    expect(policy).not.toContain('unsafe');
});

test('nothing stands inline, and addresses cannot break out of their attribute', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script[^>]*>[^<]/);
    expect(html).toContain('src="https://file.example/dist/webview.js?a=&#34;b&#34;"');
});
