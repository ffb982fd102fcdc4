import { describe, expect, it } from 'vitest';
import { bundleOf, inputOf, portfolio } from '../portfolio.fixture.ts';
import { buildBundle } from './build.ts';
import type { BundleInput } from './bundle.ts';
import { BundleDeclined, BundleError, bundleParts } from './bundle.ts';
import { encoded } from './digest.ts';
import { foresee } from './foresee.ts';

const mine = { portfolio: 'Mine' };

async function both(options: Partial<BundleInput>, files = portfolio) {
    const { input, io } = await inputOf(files, { ...mine, ...options });
    const reads: string[] = [];
    const read = (uri: string) => {
        reads.push(uri.slice('file:///work/'.length));
        return io.read(uri);
    };
    const foreseen = await foresee(input, { ...io, read });
    return { foreseen, reads, written: await buildBundle(input, io) };
}

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('what is foreseen is what is written', () => {
    it('with everything but what takes long', async () => {
        const { foreseen, written } = await both({});
        expect(paths(foreseen.files)).toEqual(paths(written.files));
        expect(foreseen.remarks).toEqual(written.remarks);
        for (const { path, size } of foreseen.files)
            if (size !== undefined)
                expect(size, path).toBe(written.files.find(one => one.path === path)?.size);
    });

    it('with everything', async () => {
        const { input, io } = await inputOf(portfolio, mine);
        const { without: _, ...all } = input;
        expect(paths((await foresee(all, io)).files)).toEqual(paths((await buildBundle(all, io)).files));
    });

    it.each(bundleParts)('without %s, of which then nothing is left', async part => {
        const { foreseen, written } = await both({ without: ['pdf', 'docx', 'png', part] });
        expect(paths(foreseen.files)).toEqual(paths(written.files));
        expect(foreseen.files.filter(file => file.part === part)).toEqual([]);
    });

    it('reads no workplace document that is no text, and nothing that is confidential', async () => {
        const files = {
            'main.proc': `process P portfolio Mine { covers P }
                evidence A { file "a.csv" } evidence B { file "b.pdf" } evidence C { file "c.txt" confidential }`,
            'a.csv': 'a',
            'b.pdf': 'b',
            'c.txt': 'c',
        };
        expect((await both({}, files)).reads.filter(path => !path.endsWith('.review'))).toEqual(['a.csv']);
    });
});

describe('leaving out', () => {
    it('workplace documents: they are listed, and nothing describes them', async () => {
        const { foreseen } = await both({ without: ['pdf', 'docx', 'png', 'evidence'] });
        expect(foreseen.leftOut).toContainEqual({
            what: 'Study',
            why: 'left out: workplace documents were not wanted',
        });
        expect(foreseen.personal).toEqual([]);
    });

    it('the sources: the report and the manifest do not say that they are there', async () => {
        const { texts } = await bundleOf(portfolio, { ...mine, without: ['pdf', 'docx', 'png', 'sources'] });
        expect(texts['report.html']).toContain('documents that are not in this bundle');
        expect(JSON.parse(texts['manifest.json']!).processes[0]).not.toHaveProperty('file');
    });

    it('the pictures of pixels, or the workbook, and nothing else of their part', async () => {
        const { texts } = await bundleOf(portfolio, { ...mine, without: ['pdf', 'docx', 'png', 'xlsx'] });
        expect(texts).not.toHaveProperty(['matrix.xlsx']);
        expect(texts).toHaveProperty(['matrix.csv']);
        expect(texts).toHaveProperty(['diagrams/map-Handling.svg']);
        expect(texts).not.toHaveProperty(['diagrams/map-Handling.png']);
    });
});

describe('the limit of size', () => {
    const files = {
        'main.proc': `process P portfolio Mine { covers P } evidence A { file "film.txt" }
            evidence B { file "notes.txt" } evidence C { file "plan.txt" }`,
        'film.txt': 'x'.repeat(900),
        'notes.txt': 'x'.repeat(700),
        'plan.txt': 'x'.repeat(600),
    };

    it('names the largest, without which the others fit', async () => {
        const { input, io } = await inputOf(files, { ...mine, maxSize: 1500 });
        const { oversize, copied, maxSize } = await foresee(input, io);
        expect(oversize.map(({ path, size }) => [path, size])).toEqual([['evidence/E01_film.txt', 900]]);
        expect([copied > 2200, maxSize]).toEqual([true, 1500]);
        await expect(buildBundle(input, io)).rejects.toThrow(
            'The bundle would come to 3 kB, and no more than 2 kB may be in it. The largest: evidence/E01_film.txt (1 kB).',
        );
        await expect(buildBundle(input, io)).rejects.toThrow(BundleError);
    });

    it('leaves out a file that alone is too large, without reading it where its size is known', async () => {
        const { input, io } = await inputOf(files, { ...mine, maxSize: 100_000 });
        const uri = 'file:///work/film.txt';
        const facts = new Map([...input.workspace.files, [uri, { state: 'present', size: 2e9 }] as const]);
        const workspace = { ...input.workspace, files: facts };
        const read = (path: string) => {
            expect(path).not.toBe(uri);
            return io.read(path);
        };
        const { remarks, files: written } = await buildBundle({ ...input, workspace }, { ...io, read });
        expect(paths(written)).not.toContain('evidence/E01_film.txt');
        expect(remarks).toEqual([
            'The evidence "A" (film.txt) is listed as missing: it is larger than 98 kB.',
        ]);
    });
});

describe('whoever is asked', () => {
    const files = {
        'main.proc': 'process P // Ask Sarah Jones\nevidence A { file "a.txt" }',
        'a.txt': 'Dear Mrs Patel',
    };

    it('sees what tells of persons, with its places, before anything is made', async () => {
        const { input, io } = await inputOf(files);
        const told: string[] = [];
        const bundle = await buildBundle(input, {
            ...io,
            agree: ({ personal }) => {
                for (const { file, place, text } of personal) told.push(`${file}:${place.line}: ${text}`);
                return true;
            },
        });
        expect(told).toEqual(['main.proc:1: Sarah Jones', 'a.txt:1: Mrs Patel']);
        expect(bundle.files.length).toBeGreaterThan(5);
    });

    it('who says no gets nothing', async () => {
        const { input, io } = await inputOf(files);
        const agree = async () => false;
        await expect(buildBundle(input, { ...io, agree })).rejects.toThrow(BundleDeclined);
    });
});

it('a picture loses what its camera wrote into it; what cannot lose it is remarked', async () => {
    const files = {
        'main.proc': 'process P evidence A { file "a.heic" } evidence B { file "b.jpg" }',
        'a.heic': 'heic',
    };
    const { input, io } = await inputOf({ ...files, 'b.jpg': '' });
    const jpeg = Uint8Array.from([
        ...[0xff, 0xd8, 0xff, 0xfe, 0, 6, ...encoded('Jane')],
        ...[0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9],
    ]);
    const read = async (uri: string) => (uri.endsWith('.jpg') ? jpeg : io.read(uri));
    const { files: written, remarks } = await buildBundle(input, { ...io, read });
    expect(written.find(({ path }) => path === 'evidence/E02_B.jpg')?.size).toBe(jpeg.length - 8);
    expect(remarks[0]).toMatch(/^evidence\/E01_A\.heic is copied as it is: the place, the time/);
});
