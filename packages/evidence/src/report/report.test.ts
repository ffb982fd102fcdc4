import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, portfolio } from '../portfolio.fixture.ts';
import { nasty, saidEverywhere } from './hostile.fixture.ts';

let page: string;
beforeAll(async () => {
    page = (await bundleOf(portfolio, { portfolio: 'Mine' })).texts['report.html']!;
});

/** What a reader sees, without markup. */
const words = (html: string) =>
    html
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ');

describe('the page', () => {
    it('stands alone: no scripts, nothing that is loaded', () => {
        expect(page).not.toMatch(/<(script|link|iframe|object|embed|form|img|base)\b/i);
        expect(page).not.toMatch(/\son\w+=/i);
        const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(match => match[1]!);
        expect(addresses.length).toBeGreaterThan(20);
        for (const address of addresses) expect(address).not.toMatch(/^[a-z]+:|^\/|\.\./i);
        const loaded = [...page.matchAll(/url\((.{20})/g)].map(match => match[1]);
        for (const url of loaded) expect(url).toMatch(/^data:font\/woff;/);
        expect(page).toContain('Content-Security-Policy');
    });

    it('every link leads somewhere, and every id is there once', async () => {
        const { texts } = await bundleOf(portfolio, { portfolio: 'Mine' });
        const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(match => match[1]!);
        expect(ids.length).toBe(new Set(ids).size);
        for (const [, href] of page.matchAll(/href="([^"]*)"/g)) {
            if (href!.startsWith('#')) expect(ids).toContain(href!.slice(1));
            else expect(Object.keys(texts)).toContain(decodeURIComponent(href!));
        }
        for (const [, id] of page.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(id);
    });

    it('is well formed, its headings nested without gaps', () => {
        expect(unbalanced(page)).toEqual([]);
        const levels = [...page.matchAll(/<h(\d)/g)].map(match => Number(match[1]));
        expect(levels[0]).toBe(1);
        expect(levels.filter(level => level === 1)).toHaveLength(1);
        const steps = levels.map((level, index) => level - (levels[index - 1] ?? 0));
        expect(Math.max(...steps)).toBe(1);
    });

    it('every table has a caption and headings', () => {
        const tables = page.match(/<table>.*?<\/table>/gs)!;
        expect(tables.length).toBeGreaterThan(8);
        for (const table of tables) {
            expect(table).toMatch(/^<table>\s*<caption[^>]*>[^<]+</);
            expect(table).toContain('<th scope="col">');
        }
    });
});

describe('what an assessor looks for', () => {
    it('who, what, when', () => {
        const cover = words(page.slice(page.indexOf('<header'), page.indexOf('</header>')));
        for (const text of [
            'My portfolio',
            'Learner 0417',
            'Riverside',
            'version 2.0',
            '21 November 2026',
            'Level 4',
        ]) {
            expect(cover).toContain(text);
        }
    });

    it('the matrix says what is recorded and where, and leaves the decision open', () => {
        const matrix = page.match(/id="r-coverage".*?<\/table>/s)![0];
        expect(words(matrix)).toContain('Assessor’s decision');
        expect(words(matrix)).toContain('folder/handling.proc, line');
        expect(words(matrix)).toContain('Timing study , all rows');
        expect(matrix).toMatch(/<span class="state (claimed|partly|not-recorded)">/);
        expect(matrix).toMatch(/<td><\/td><td><\/td><\/tr>/);
        expect(words(page)).not.toMatch(/\b(criterion|criteria) (is|are) met\b(?! is)/);
    });

    it('the map, and the same in sentences that point to each other', () => {
        expect(page).toMatch(/<figure><div class="row"><svg/);
        expect(words(page)).toContain(
            'Team leader : Is it fine? If yes, go on with 4 . If no, go back to 2 .',
        );
        expect(words(page)).toContain('Note: Listen first.');
    });

    it('measures with their results, and whether the latest reaches the target', () => {
        expect(words(page)).toContain('7.5 days (2026-06) – reaches the target');
        expect(words(page)).toContain('at most 8 days by 31 December 2026');
    });

    it('the evaluation, and what follows from it', () => {
        expect(words(page)).toContain('Evaluation: Review, 2 November 2026');
        expect(words(page)).toContain('Ring sooner');
    });

    it('where each evidence item is; nothing of what is confidential but that it is', () => {
        const list = page.match(/id="r-evidence-list".*?<\/table>/s)![0];
        expect(list).toContain('href="evidence/E01_timing-study_2026-02-27.csv"');
        expect(words(list)).toContain('Held: Quality office');
        expect(words(list)).toContain('Confidential : Names customers');
        expect(list).not.toContain('secret.csv');
        expect(words(list)).toContain('Missing : there is no such file');
        expect(words(list)).toContain('Planned: not there yet');
        expect(words(list)).not.toContain('Foreign');
    });

    it('waivers with their reasons, and the declaration', () => {
        expect(words(page)).toContain('Small team');
        expect(words(page)).toContain('This is my own work');
    });

    it('nothing of processes and portfolios that are not exported', () => {
        expect(words(page)).not.toContain('Another one');
        expect(words(page)).not.toContain('Somebody else');
    });
});

describe('whatever people write is text', () => {
    it.each(nasty)('%j everywhere', async text => {
        const { texts } = await bundleOf(saidEverywhere(text));
        const html = texts['report.html']!;
        expect(html).not.toMatch(/<(script|img)\b/i);
        expect(html).not.toMatch(/<[a-z][^>"]*\son[a-z]+=/i);
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(unbalanced(html)).toEqual([]);
        expect(unbalanced(texts['diagrams/map-P.svg']!)).toEqual([]);
        expect(html).not.toMatch(/href="javascript/i);
        for (const cell of cellsOf(texts['matrix.csv']!)) expect(cell).not.toMatch(/^\s*[=+@-]/);
        expect(texts['matrix.csv']).toContain('MP1');
    });
});

/** Cells of a CSV table, without their quotes. */
function cellsOf(csv: string): string[] {
    return [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(
        match => match[1] ?? match[2] ?? '',
    );
}

/** Tags that are not closed where they should be. */
function unbalanced(html: string): string[] {
    const open: string[] = [];
    const wrong: string[] = [];
    const body = html.replace(/<style>.*?<\/style>/gs, '').replace(/<!doctype html>/, '');
    for (const [, closing, name, empty] of body.matchAll(/<(\/?)([a-zA-Z][\w:-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
        if (empty || /^(meta|col|br)$/.test(name!)) continue;
        if (!closing) open.push(name!);
        else if (open.pop() !== name) wrong.push(name!);
    }
    return [...wrong, ...open];
}
