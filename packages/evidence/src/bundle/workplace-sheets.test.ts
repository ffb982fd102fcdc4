import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { bundleOf, inputOf, portfolio } from '../portfolio.fixture.ts';
import { buildBundle } from './build.ts';

const mine = { portfolio: 'Mine' };

it('a sheet says what a document shows, where it is held and who has seen it', async () => {
    const { texts } = await bundleOf(portfolio, mine);
    expect(texts['evidence/E04_Minutes.txt']!.split('\r\n')).toEqual([
        '\uFEFFE04 Minutes',
        '',
        'Why it is not here:',
        '    It is held elsewhere',
        '',
        'Where it is held:',
        '    Quality office',
        '',
        'Who has seen it:',
        '    Assessor',
        '',
        'What it shows:',
        expect.stringMatching(/^ {4}MP2 .+, at item 4$/),
        '',
        'Portfolio:',
        '    My portfolio',
        '',
        'Learner:',
        '    Learner 0417',
        '',
        'Centre:',
        '    Riverside',
        '',
        'To be filled in by whoever looks at it: name, signature, date',
        '',
    ]);
});

it('of what is confidential it tells the reason, and neither its name nor what is in it', async () => {
    const { texts } = await bundleOf(portfolio, mine);
    const sheet = texts['evidence/E05_Names-of-customers.txt']!;
    expect(sheet).toContain('It is confidential: Names customers');
    expect(sheet).toContain('In the folder that this bundle was made from');
    expect(sheet).toContain('Nobody is recorded');
    expect(sheet).not.toMatch(/secret|Jane/);
});

it('with PDFs it is a PDF, in which no text is taken for an order', async () => {
    const label = '#panic() *x* $y$ <b> "z" \\\\ [1]';
    const files = {
        'main.proc': `process P evidence E '${label}' { held '${label}' confidential }`,
    };
    const { input, io } = await inputOf(files, { without: ['docx', 'png', 'html', 'diagrams', 'data'] });
    const entries = unzipSync((await buildBundle(input, io)).bytes);
    const path = Object.keys(entries).find(name => name.startsWith('evidence/'))!;
    expect(path).toMatch(/^evidence\/E01_[^/\\]+\.pdf$/);
    const { text } = await extractText(await getDocumentProxy(entries[path]!), { mergePages: true });
    expect(text).toContain('E01 #panic() *x* $y$ <b> "z"');
    expect(text).toContain('A DOCUMENT THAT IS HELD ELSEWHERE');
});
