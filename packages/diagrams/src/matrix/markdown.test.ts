import { describe, expect, it } from 'vitest';
import { escapeMarkdown, matrixMarkdown } from './markdown.ts';
import { view } from './matrix.fixture.ts';

describe('matrix as Markdown', () => {
    const text = matrixMarkdown(view);

    it('has a section with a table of four columns for each outcome', () => {
        expect(text.match(/^### .*$/gm)).toEqual([
            '### LO1 Understand techniques',
            '### LO2 Be able to evaluate',
        ]);
        const rows = text.split('\n').filter(line => line.startsWith('|'));
        expect(rows).toHaveLength(7);
        for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    });

    it('keeps text of the workspace from becoming markup', () => {
        expect(text).toContain('## Design \\<processes\\> \\& more: Complaints \\| refunds');
        expect(text.replaceAll('<br>', '')).not.toMatch(/(?<!\\)</);
    });

    it('says what is open, and that nothing is named', () => {
        expect(text).toContain('○ not recorded: at least 1 technique with evidence – no technique names');
        expect(text).toContain('| not recorded | ○ not recorded: evaluation with kpi | none named |');
        expect(text).toContain('1 of 3 criteria claimed, 1 partly, 1 not recorded.');
    });

    it('names at most six places', () => {
        const [outcome] = view.outcomes;
        const [criterion] = outcome!.criteria;
        const [expectation] = criterion!.expectations;
        const places = Array.from({ length: 9 }, () => expectation!.places[0]!);
        const many = {
            ...view,
            outcomes: [
                { ...outcome!, criteria: [{ ...criterion!, expectations: [{ ...expectation!, places }] }] },
            ],
        };
        expect(matrixMarkdown(many)).toContain('and 3 more');
    });
});

describe('escapeMarkdown', () => {
    it.each([
        ['a|b', 'a\\|b'],
        ['<script>', '\\<script\\>'],
        ['[x](y)', '\\[x\\](y)'],
        ['*_`~$#&\\', '\\*\\_\\`\\~\\$\\#\\&\\\\'],
        ['one\n  two', 'one two'],
        ['Log the complaint – £5', 'Log the complaint – £5'],
    ])('%j becomes %j', (text, escaped) => {
        expect(escapeMarkdown(text)).toBe(escaped);
    });
});
