import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatText } from '../format/format.ts';
import { checkDocument } from '../rules/check.ts';
import { modelOf } from '../testing.ts';
import { type Answers, fileNameFor, filled, isDuration, templates } from './index.ts';
import { templateTexts } from './templates.generated.ts';

const today = '2026-11-21';

test('what is built in is what stands in the files (npm run generate writes it)', () => {
    const folder = new URL('./', import.meta.url);
    const files = readdirSync(folder).filter(name => name.endsWith('.proc'));
    expect(Object.keys(templateTexts)).toEqual(files.sort());
    for (const name of files) expect(templateTexts[name]).toBe(readFileSync(new URL(name, folder), 'utf8'));
    expect(templates.map(({ id }) => `${id}.proc`).sort()).toEqual(files);
});

describe.each(templates)('$id', template => {
    const others: Answers = {
        label: 'Lend a "tool" \\ a key',
        customer: 'Neighbour',
        performer: 'Lead',
        within: '3 working days',
    };

    test('says what it is, and has an answer to every question', () => {
        expect(template.title).toMatch(/^[A-Z]/);
        expect(template.description).toMatch(/^[A-Z]/);
        expect(Object.values(template.answers)).not.toContain('');
        expect(isDuration(template.answers.within)).toBe(true);
    });

    test.each([
        ['as it stands', template.answers],
        ['with other answers', others],
        ['where nothing is promised', { ...others, within: '' }],
        [
            'with one word for all',
            { label: 'Request', customer: 'Request', performer: 'Request', within: '1 month' },
        ],
        ['in another script', { label: '修理', customer: 'Żółw', performer: '🙂', within: '' }],
    ])('%s it can be read, says nothing wrong, and has a flow', async (_, answers) => {
        const text = filled(template, answers);
        const { workspace, document } = await modelOf(text);
        const { findings } = checkDocument(workspace, document.file, { today });
        expect(findings.filter(({ severity }) => /error|warning/.test(severity))).toEqual([]);
        expect(formatText(text)).toBe(text);
        const process = document.processes[0]!;
        expect(process.stage.value).toBe('draft');
        expect(process.limits.map(({ within }) => within?.duration.text)).toEqual(
            answers.within === '' ? [] : [answers.within],
        );
        expect(text).not.toMatch(/The(Process|Customer|Performer)/);
        expect(process.flow?.nodes.length).toBeGreaterThan(3);
    });

    test('names what it declares after the answers', () => {
        const text = filled(template, { ...template.answers, customer: 'Client', performer: 'Guide' });
        expect(text).toContain('stakeholder Client "Client"');
        expect(text).toContain('role Guide "Guide"');
    });

    test('holds the answers', async () => {
        const { document } = await modelOf(filled(template, others));
        const labels = [...document.roles, ...document.stakeholders].map(({ label }) => label);
        expect(document.processes[0]?.label).toBe(others.label);
        expect(labels).toContain('Neighbour');
        expect(labels).toContain('Lead');
    });
});

test.each([
    ['10 working days', true],
    ['1.5 hours', true],
    ['1 month', true],
    ['soon', false],
    ['10', false],
    ['3 working weeks', false],
    ['', false],
])('"%s" is a duration: %s', async (text, expected) => {
    expect(isDuration(text)).toBe(expected);
    const { document } = await modelOf(`process P { limit L { within ${text} } }`, { broken: true });
    if (expected) expect(document.problems).toEqual([]);
});

test('a file is named after the process, with no sign that a disk refuses', () => {
    expect(fileNameFor('Handle a complaint')).toBe('handle-a-complaint');
    expect(fileNameFor('../Ein & Aus?')).toBe('ein-aus');
    expect(fileNameFor('CON')).toBe('process');
    expect(fileNameFor('…')).toBe('process');
});
