import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const views = ['sipoc', 'raci', 'journey', 'blueprint', 'stakeholders'] as const;

/** What `--view all` writes of these views; one start of the program for all of them. */
async function allOf(
    text: string,
    format: string,
    theme = 'light',
): Promise<{ view: string; text: string }[]> {
    const cwd = await folderWith({ 'a.proc': text });
    const options = ['--view', 'all', '--format', format, '--theme', theme, '-o', 'out'];
    expect((await proc(['render', 'a.proc', ...options], { cwd })).code).toBe(0);
    return Promise.all(
        views.map(async view => ({
            view,
            text: await readFile(join(cwd, 'out', `${view}-Refund.${format}`), 'utf8'),
        })),
    );
}

describe('the views that are tables, too', () => {
    it('are pictures with a title, in both themes', async () => {
        const light = await allOf(CLEAN, 'svg');
        const dark = await allOf(CLEAN, 'svg', 'dark');
        for (const [index, { text }] of light.entries()) {
            expect(text).toMatch(/^<svg[^>]*><title>Pay a refund: [^<]+<\/title><desc>/);
            expect(dark[index]!.text).not.toBe(text);
        }
    });

    it('give the picture and its data as JSON, without the folders of this machine', async () => {
        for (const { view, text } of await allOf(CLEAN, 'json')) {
            expect(JSON.parse(text)).toMatchObject({
                version: 1,
                view,
                width: expect.any(Number),
                shapes: expect.any(Array),
                data: expect.any(Object),
            });
            expect(text).not.toMatch(/file:|\/tmp\//);
        }
    });

    it('are pages with picture and table, in which text stays text', async () => {
        const hostile = CLEAN.replace('Pay a refund', '<script>alert(1)</script>');
        for (const { text } of await allOf(hostile, 'html')) {
            expect(text).toMatch(/^<!doctype html>[\s\S]*<svg[\s\S]*<table[\s\S]*<caption>/);
            expect(text).not.toContain('<script');
        }
    });

    it('are Markdown, in which text stays text', async () => {
        const hostile = CLEAN.replace('Pay a refund', '<b>|[x](y)');
        for (const { text } of await allOf(hostile, 'md'))
            expect(text).toMatch(/^##? \\<b\\>\\\|\\\[x\\\]\(y\)[\s\S]*\n\| --- \|/);
    });
});

it('writes the RACI matrix as CSV, and says how the others are written', async () => {
    const cwd = await folderWith({ 'a.proc': CLEAN });
    const { stdout } = await proc(['render', 'a.proc', '--view', 'raci', '--format', 'csv'], { cwd });
    expect(stdout).toMatch(/^Step,Team leader\r\n[\s\S]*Pay the refund,R \(A\)\r\n/);
    const sipoc = await proc(['render', 'a.proc', '--view', 'sipoc', '--format', 'csv'], { cwd });
    expect(sipoc.stderr).toContain(
        'the view sipoc is not written as csv, but as svg, json, html, md, png, mermaid',
    );
    expect(sipoc.code).toBe(2);
});

it('draws a process of which nothing is recorded; a file of roles has none', async () => {
    const cwd = await folderWith({ 'a.proc': 'process Empty "Empty"', 'b.proc': 'role Lead' });
    const { stdout } = await proc(['render', 'a.proc', '--view', 'sipoc', '--format', 'md'], { cwd });
    expect(stdout).toContain('No input is recorded. Write: input …');
    const { stderr, code } = await proc(['render', 'b.proc', '--view', 'sipoc'], { cwd });
    expect(stderr).toContain('there is no process in these files. Write process NAME');
    expect(code).toBe(2);
});
