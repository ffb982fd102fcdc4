import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, bundleOf, portfolio } from '../../portfolio.fixture.ts';
import { nasty, saidEverywhere } from '../hostile.fixture.ts';

const docxOf = ({ bytes }: Built): Uint8Array => unzipSync(bytes)['report.docx']!;

const write = (files: Readonly<Record<string, string>>, portfolio?: string): Promise<Built> =>
    bundleOf(files, { without: ['pdf', 'html'], ...(portfolio ? { portfolio } : {}) });

interface Tag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
}
interface Part {
    readonly tags: readonly Tag[];
    readonly text: string;
}

/** The parts of a document, read by a strict parser: what is not well formed throws. */
function partsOf(docx: Uint8Array): Readonly<Record<string, Part>> {
    const files = Object.entries(unzipSync(docx)).filter(([path]) => /\.(xml|rels)$/.test(path));
    return Object.fromEntries(files.map(([path, bytes]) => [path, parsed(strFromU8(bytes))]));
}

function parsed(xml: string): Part {
    const tags: Tag[] = [];
    let text = '';
    const parser = new SaxesParser();
    parser.on('error', error => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }));
    parser.on('text', piece => {
        text += piece;
    });
    parser.write(xml).close();
    return { tags, text };
}

const values = ({ tags }: Part, name: string, attribute: string): string[] =>
    tags.flatMap(tag =>
        tag.name === name && tag.attributes[attribute] !== undefined ? [tag.attributes[attribute]] : [],
    );

describe('the report for Word', () => {
    let built: Built;
    let parts: Readonly<Record<string, Part>>;
    let body: Part;
    beforeAll(async () => {
        built = await write(portfolio, 'Mine');
        parts = partsOf(docxOf(built));
        body = parts['word/document.xml']!;
    });

    it('has real headings and a field of contents, and asks nothing when it is opened', () => {
        const styles = values(body, 'w:pStyle', 'w:val');
        for (const style of ['Title', 'Heading1', 'Heading2', 'TOC1', 'Caption'])
            expect(styles).toContain(style);
        expect(body.text).toMatch(/TOC \\h \\o "1-3"/);
        expect(body.text).toMatch(/PAGEREF _Toc\d+ \\h/);
        expect(values(body, 'w:fldChar', 'w:dirty')).not.toContain('true');
        expect(parts['word/settings.xml']!.tags.map(({ name }) => name)).not.toContain('w:updateFields');
    });

    it('every table begins with a row that is repeated, but for the facts', () => {
        const captions = values(body, 'w:pStyle', 'w:val').filter(style => style === 'Caption').length;
        expect(values(body, 'w:pgSz', 'w:orient')).toContain('landscape');
        expect(body.tags.filter(({ name }) => name === 'w:tblHeader').length).toBeGreaterThan(captions);
    });

    it('every picture is a PNG with words for those who cannot see it', () => {
        const told = values(body, 'wp:docPr', 'descr');
        expect(told.length).toBeGreaterThan(2);
        for (const words of told) expect(words.length).toBeGreaterThan(20);
        const media = Object.entries(unzipSync(docxOf(built))).filter(([path]) =>
            path.startsWith('word/media/'),
        );
        expect(media.length).toBe(told.length);
        for (const [, bytes] of media) expect(strFromU8(bytes.subarray(1, 4))).toBe('PNG');
    });

    it('links to its own places and to the files of the bundle, and nowhere else', () => {
        const places = values(body, 'w:bookmarkStart', 'w:name');
        expect(places.length).toBe(new Set(places).size);
        const ids = values(body, 'w:bookmarkStart', 'w:id');
        expect(ids.length).toBe(new Set(ids).size);
        const anchors = values(body, 'w:hyperlink', 'w:anchor');
        expect(anchors.length).toBeGreaterThan(20);
        for (const anchor of anchors) expect(places).toContain(anchor);
        const outside = parts['word/_rels/document.xml.rels']!.tags.filter(
            ({ attributes }) => attributes.TargetMode === 'External',
        );
        expect(outside.length).toBeGreaterThan(0);
        for (const { attributes } of outside)
            expect(Object.keys(built.texts)).toContain(decodeURIComponent(attributes.Target!));
    });

    it('says from when it is, who hands it in, and in which language', () => {
        expect(parts['docProps/core.xml']!.text).toContain('2026-11-21T00:00:00Z');
        expect(parts['docProps/core.xml']!.text).toContain('Learner 0417');
        expect(values(parts['word/styles.xml']!, 'w:lang', 'w:val')).toContain('en-GB');
    });

    it('is the same bytes each time', async () => {
        expect(docxOf(await write(portfolio, 'Mine'))).toEqual(docxOf(built));
    });

    it.runIf(spawnSync('soffice', ['--version']).status === 0)(
        'opens in LibreOffice',
        { timeout: 120_000 },
        async () => {
            const folder = await mkdtemp(join(tmpdir(), 'report-'));
            try {
                await writeFile(join(folder, 'report.docx'), docxOf(built));
                const profile = `-env:UserInstallation=file://${folder}/profile`;
                execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', 'report.docx'], {
                    cwd: folder,
                });
                const { text } = await extractText(
                    new Uint8Array(await readFile(join(folder, 'report.pdf'))),
                    { mergePages: true },
                );
                for (const said of ['Part 2: The process “Handle it”', 'Is it fine?', 'This is my own work'])
                    expect(text).toContain(said);
            } finally {
                await rm(folder, { recursive: true });
            }
        },
    );
});

it('whatever people write is text', async () => {
    const parts = partsOf(docxOf(await write(saidEverywhere(nasty.join(' ')))));
    for (const said of nasty) {
        const visible = said.replace('\u202E', '').replace('\u0007', '\uFFFD');
        expect(parts['word/document.xml']!.text.split(visible).length, visible).toBeGreaterThan(10);
    }
});
