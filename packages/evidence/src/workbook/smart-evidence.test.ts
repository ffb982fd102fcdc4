import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';
import { smartEvidence } from './smart-evidence.ts';

test('a pack becomes a framework: outcomes are standards, criteria their elements', async () => {
    const { document } = await modelOf(`criteria Unit "Unit 7" {
        status paraphrase
        source "The centre's own words"
        outcome LO1 "Be able to design" { criterion 1.1 "Choose a technique" { expects technique } criterion 1.2 "Draw it" { expects step } }
        outcome LO2 "Be able to judge" { criterion 2.1 "${'x'.repeat(300)}" { expects kpi } }
    }`);
    const { framework } = JSON.parse(smartEvidence(document.packs[0]!));
    expect(framework.name).toBe('Unit 7');
    expect(framework.description).toContain("paraphrase. Source: The centre's own words.");
    expect(framework.evidencestatuses).toHaveLength(4);
    expect(framework.standards.map((one: { shortname: string }) => one.shortname)).toEqual(['LO1', 'LO2']);
    const elements: { shortname: string; elementid: string; standardid: string; name: string }[] =
        framework.standardelements;
    expect(
        elements.map(({ shortname, elementid, standardid }) => [shortname, elementid, standardid]),
    ).toEqual([
        ['1.1', '1.1', '1'],
        ['1.2', '1.2', '1'],
        ['2.1', '2.1', '2'],
    ]);
    expect([...elements[2]!.name]).toHaveLength(255);
});
