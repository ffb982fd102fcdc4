import { describe, expect, test } from 'vitest';
import { coverage } from '../coverage/index.ts';
import { checkDocument, checkWorkspace } from '../rules/check.ts';
import { rules } from '../rules/index.ts';
import { modelOf } from '../testing.ts';
import { projectFindings, projectOf, projectPlaces } from './applies.ts';
import { presets } from './presets.ts';
import { readProject } from './project.ts';

const today = '2026-11-21';
const FILE = 'file:///work/proc.json';
const PROCESS = 'process P { stage designed flow { start step "Log it" by Nobody } }';

/** `kpi-missing warning` of the first file, or undefined where the rule is silent. */
async function severity(files: Record<string, string>, code = 'kpi-missing', choice = {}) {
    const { workspace, document } = await modelOf(files);
    const { findings } = checkDocument(workspace, document.file, { today, ...choice });
    return findings.find(finding => finding.code === code)?.severity;
}

const withRules = (severities: object, more: object = {}) => JSON.stringify({ rules: severities, ...more });

describe('a project file', () => {
    test('sets severities for the files of its folder and below', async () => {
        const project = { 'proc.json': withRules({ 'kpi-missing': 'error', 'owner-missing': 'off' }) };
        expect(await severity({ 'main.proc': PROCESS, ...project })).toBe('error');
        expect(await severity({ 'a/b/main.proc': PROCESS, ...project })).toBe('error');
        expect(await severity({ 'main.proc': PROCESS, ...project }, 'owner-missing')).toBeUndefined();
        expect(await severity({ 'main.proc': PROCESS })).toBe('warning');
    });

    test('is read again when the pack that it names comes or goes', async () => {
        const pack = 'criteria House "House" { outcome O "O" { criterion C "C" { expects need } } }';
        const told = async (text: string) => {
            const files = { 'main.proc': text, 'proc.json': JSON.stringify({ criteria: 'House' }) };
            return [...projectFindings((await modelOf(files)).workspace).values()].flat().length;
        };
        expect([await told(PROCESS), await told(pack), await told(PROCESS)]).toEqual([1, 0, 1]);
    });

    test('that is nearer holds alone', async () => {
        const files = {
            'a/main.proc': PROCESS,
            'a/proc.json': withRules({ 'owner-missing': 'hint' }),
            'proc.json': withRules({ 'kpi-missing': 'error' }),
        };
        expect(await severity(files)).toBe('warning');
        expect(await severity(files, 'owner-missing')).toBe('hint');
    });

    test('comes before the severities that somebody has chosen, but for a preset in place of its own', async () => {
        const files = { 'main.proc': PROCESS, 'proc.json': withRules({ 'kpi-missing': 'info' }) };
        const choice = { severities: { 'kpi-missing': 'off', 'owner-missing': 'hint' }, preset: 'strict' };
        expect(await severity(files, 'kpi-missing', choice)).toBe('information');
        expect(await severity(files, 'owner-missing', choice)).toBe('hint');
        expect(await severity(files, 'need-missing', choice)).toBe('error');
        const own = { ...files, 'proc.json': JSON.stringify({ extends: 'learner' }) };
        expect(await severity(own, 'technique-missing')).toBe('warning');
        expect(await severity(own, 'technique-missing', { preset: 'process-owner' })).toBeUndefined();
    });

    test('may turn on what is off', async () => {
        const two =
            'process P { stage designed flow { start decide "A?" { yes -> E no -> F } end E good end F good } }';
        const project = withRules({ 'flow-many-ends': 'warning' });
        expect(await severity({ 'main.proc': two }, 'flow-many-ends')).toBeUndefined();
        expect(await severity({ 'main.proc': two, 'proc.json': project }, 'flow-many-ends')).toBe('warning');
    });

    test('names the pack for processes that no portfolio covers', async () => {
        const pack = 'criteria House "House" { outcome O "O" { criterion C "C" { expects need } } }';
        const { workspace } = await modelOf({
            'main.proc': `process P\n${pack}`,
            'proc.json': JSON.stringify({ criteria: 'House' }),
        });
        const asked = coverage(workspace, { today, defaultPack: 'FocusAwardsL4' });
        expect(asked.map(each => each.pack.name)).toEqual(['House']);
    });
});

describe('what is wrong with a project file', () => {
    const found = (text: string) => readProject(FILE, text, ['FocusAwardsL4', 'House']);

    test.each([
        ['an unknown rule', '{ "rules": { "kpi-mising": "off" } }', 'rule-unknown', 'kpi-missing', 14],
        ['an unknown severity', '{ "rules": { "kpi-missing": "fatal" } }', 'value-invalid', '"info"', 29],
        ['a severity that is no word', '{ "rules": { "kpi-missing": 2 } }', 'value-invalid', '2 is no', 29],
        ['an unknown preset', '{ "extends": "lerner" }', 'value-invalid', 'learner', 14],
        ['an unknown pack', '{ "criteria": "Hous" }', 'value-invalid', 'House', 15],
        ['an unknown word', '{ "rule": {} }', 'value-invalid', '"rules"', 3],
        ['no object', '[]', 'value-invalid', 'in braces', 1],
        ['rules in a list', '{ "rules": ["kpi-missing"] }', 'value-invalid', 'in braces', 12],
        ['a comma too few', '{ "extends": "learner" "criteria": "House" }', 'syntax', 'double quotes', 24],
        ['nothing at all', '', 'syntax', 'JSON', 1],
    ])('%s', (_, text, code, words, column) => {
        const { findings } = found(text);
        expect(findings.map(finding => [finding.code, finding.place.column])).toEqual([[code, column]]);
        expect(findings[0]?.message).toContain(words);
    });

    test('the rest holds all the same', () => {
        const text = '{ // ours\n "extends": "learner",\n "rules": { "x-y": "off", "kpi-missing": "off" }, }';
        const project = found(text);
        expect(project).toMatchObject({ preset: 'learner', severities: { 'kpi-missing': 'off' } });
        expect(project.findings.map(({ place }) => place.line)).toEqual([3]);
    });

    test('a fix writes what was meant', () => {
        const [finding] = found('{ "extends": "lerner" }').findings;
        expect(finding?.fixes[0]).toMatchObject({ unattended: true, edits: [{ text: '"learner"' }] });
    });

    test('is told of the file itself, once', async () => {
        const { workspace } = await modelOf({
            'main.proc': PROCESS,
            'proc.json': '{ "rule": 1 }',
            'b.proc': '',
        });
        expect([...projectFindings(workspace)].map(([uri, { length }]) => [uri, length])).toEqual([
            [FILE, 1],
        ]);
        expect(checkWorkspace(workspace, { today }).findings.some(({ place }) => place.file === FILE)).toBe(
            false,
        );
    });
});

test('it is looked for in every folder above, nearest first', () => {
    expect(projectPlaces('file:///a/b/c.proc')).toEqual([
        'file:///a/b/proc.json',
        'file:///a/proc.json',
        'file:///proc.json',
    ]);
    expect(projectPlaces('untitled:Untitled-1')).toEqual([]);
});

test('a folder of that name is no project file', async () => {
    const { workspace, document } = await modelOf({ 'main.proc': PROCESS });
    const files = new Map([[FILE, { state: 'folder' as const }]]);
    expect(projectOf({ ...workspace, files }, document.file)).toBeUndefined();
});

describe.each(presets)('the preset $name', ({ severities }) => {
    test('names rules that there are', () => {
        const codes = new Set(rules.map(rule => rule.code));
        expect(Object.keys(severities()).filter(code => !codes.has(code))).toEqual([]);
    });

    test('changes what it names', () => {
        for (const { code, severity } of rules) expect(severities()[code], code).not.toBe(severity);
    });
});
