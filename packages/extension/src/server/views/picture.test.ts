import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, test } from 'vitest';
import { pictureFile } from './file.ts';
import { type PictureName, pictureDrawing, pictures } from './picture.ts';

const folder = join(import.meta.dirname, '../../../../../examples/complaints');
const names = [
    'complaint-handling.proc',
    'complaint-evaluation.proc',
    'evidence.proc',
    'focus-awards-l4.proc',
    'portfolio.proc',
    'team.proc',
];
const texts = await Promise.all(
    names.map(async name => [name, await readFile(join(folder, name), 'utf8')] as const),
);
const { workspace, document } = await modelOf(Object.fromEntries(texts));
const process = document.processes[0]!;
const subject = { workspace, process, params: { view: 'map' as const }, today: '2026-11-21' };

describe.each(Object.keys(pictures) as PictureName[])('%s', view => {
    const { svg, places } = pictureDrawing(subject, view);

    test('every button of it leads to the text', () => {
        const ids = [...svg.matchAll(/data-id="([^"]*)"[^>]*role="button"/g)].map(match => match[1]);
        expect(ids.length).toBeGreaterThan(0);
        expect(ids.filter(id => !places.some(place => place.id === id))).toEqual([]);
    });

    test('as a file it has its font and fixed colours, and names no file of this machine', () => {
        const file = pictureFile(subject, { uri: document.file, view, theme: 'dark' });
        expect(file).toContain('@font-face');
        expect(file).not.toMatch(/var\(--|data-file|file:\/\//);
    });
});
