import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, bundleOf, portfolio } from '../../portfolio.fixture.ts';
import { nasty, saidEverywhere } from '../hostile.fixture.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const pdfOf = ({ bytes }: Built): Uint8Array => unzipSync(bytes)['report.pdf']!;

/** Opened by a reader that knows nothing of how it was made. */
const opened = (built: Built): Promise<Pdf> => getDocumentProxy(pdfOf(built).slice());

async function pagesOf(pdf: Pdf) {
    return Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
}

/** What a reader sees, with every stretch of white space as one blank. */
async function textOf(pdf: Pdf): Promise<string> {
    const pages = await pagesOf(pdf);
    const contents = await Promise.all(pages.map(page => page.getTextContent()));
    const words = contents.flatMap(({ items }) =>
        items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')),
    );
    return words.join('').replace(/\s+/g, ' ');
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const set = (files: Readonly<Record<string, string>>, portfolio?: string): Promise<Built> =>
    bundleOf(files, { without: ['docx', 'html'], ...(portfolio ? { portfolio } : {}) });

describe('the report as a PDF', () => {
    let built: Built;
    let pdf: Pdf;
    beforeAll(async () => {
        built = await set(portfolio, 'Mine');
        pdf = await opened(built);
    });

    it('says what it is, in which language, from when, and is tagged', async () => {
        const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
        expect(info).toMatchObject({
            Title: 'My portfolio – evidence portfolio',
            Author: 'Learner 0417',
            Language: 'en-GB',
        });
        expect(info.CreationDate).toMatch(/^D:20261121/);
        expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    });

    it('has bookmarks in the order of the report', async () => {
        const outline = await pdf.getOutline();
        expect(outline.map(({ title }) => title)).toEqual([
            'How to read this report',
            'Coverage matrix',
            'Part 1: Techniques and why they were chosen',
            'Part 2: The process “Handle it”',
            'Part 3: Evaluation of “Handle it”',
            'Evidence',
            'Open findings',
            'Waivers and their reasons',
            'Declaration',
        ]);
        expect(outline[3]!.items.map(({ title }) => title)).toContain('The process in sentences');
    });

    it('says what the page for the screen says', async () => {
        const text = squeezed(await textOf(pdf));
        for (const said of [
            'Team leader: Is it fine? If yes, go on with 4. If no, go back to 2.',
            'Swimlane map',
            'Two roles hand work over',
            '7.5 days (2026-06) – reaches the target',
            'Confidential: Names customers',
            'This is my own work',
            'Small team',
        ])
            expect(text).toContain(squeezed(said));
        expect(text).not.toContain('secret.csv');
    });

    it('numbers its pages, and lays what is wide on lying ones', async () => {
        const pages = await pagesOf(pdf);
        const lying = pages.map(({ view: [, , width = 0, height = 0] }) => width > height);
        expect(new Set(lying)).toEqual(new Set([true, false]));
        expect(lying[0]).toBe(false);
        expect(await textOf(pdf)).toContain(`${pages.length} / ${pages.length}`);
    });

    it('links to its own places and to the files of the bundle, and nowhere else', async () => {
        const pages = await pagesOf(pdf);
        const links = (await Promise.all(pages.map(page => page.getAnnotations()))).flat();
        const inside = links.filter(({ dest }) => dest);
        expect(inside.length).toBeGreaterThan(20);
        for (const { dest } of inside)
            expect(typeof dest === 'string' ? await pdf.getDestination(dest) : dest).toBeTruthy();
        const outside = links.filter(({ dest }) => !dest).map(({ unsafeUrl }) => unsafeUrl as string);
        expect(new Set(outside)).toContain('evidence/E01_timing-study_2026-02-27.csv');
        for (const path of outside) expect(Object.keys(built.texts)).toContain(decodeURIComponent(path));
    });

    it('has headings, tables with header cells, lists and pictures in words for those who cannot see', async () => {
        const trees = await Promise.all((await pagesOf(pdf)).map(page => page.getStructTree()));
        const told = JSON.stringify(trees);
        for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'Link', 'Figure'])
            expect(told).toContain(`"role":"${role}"`);
        expect(told).toContain('Map of “Handle it”');
    });

    it('is the same bytes each time', async () => {
        expect(pdfOf(await set(portfolio, 'Mine'))).toEqual(pdfOf(built));
    });

    it.runIf(spawnSync('pdftotext', ['-v']).status === 0)('opens in pdftotext', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'report-'));
        try {
            await writeFile(join(folder, 'report.pdf'), pdfOf(built));
            const text = execFileSync('pdftotext', ['-layout', 'report.pdf', '-'], {
                cwd: folder,
                encoding: 'utf8',
            });
            expect(text).toContain('Part 2: The process “Handle it”');
        } finally {
            await rm(folder, { recursive: true });
        }
    });
});

describe('whatever people write', () => {
    it('is text and never runs', async () => {
        const pdf = await opened(await set(saidEverywhere(nasty.join(' '))));
        const text = squeezed(await textOf(pdf));
        for (const said of nasty) {
            const visible = said.replace('\u202E', '').replace('\u0007', '');
            expect(text.split(squeezed(visible)).length, visible).toBeGreaterThan(10);
        }
        expect(await pdf.getJSActions()).toBeNull();
    });

    it('stands there in Welsh and with signs; that the font lacks letters is said on the cover', async () => {
        const known = 'Ymdrin â chŵyn y tŷ – ŵyr, ŷd, Ŵ, Ŷ → ≤ ≥ ✓';
        const text = await textOf(await opened(await set(saidEverywhere(`${known} 確認 🙂`))));
        expect(text).toContain(known);
        expect(text).toContain('has no sign for 3 characters of the text');
        expect(await textOf(await opened(await set(saidEverywhere(known))))).not.toContain('has no sign for');
    });

    it('may be long: every step of many is there', async () => {
        const steps = Array.from(
            { length: 80 },
            (_, index) => `step S${index} "Do thing number ${index}x" by A`,
        );
        const flow = `flow { start "Begin" ${steps.join('\n')} end "Done" good }`;
        const pdf = await opened(await set({ 'main.proc': `role A "Advisor"\nprocess P "P" { ${flow} }` }));
        const text = squeezed(await textOf(pdf));
        for (let index = 0; index < 80; index++) expect(text).toContain(`Dothingnumber${index}x`);
    });
});
