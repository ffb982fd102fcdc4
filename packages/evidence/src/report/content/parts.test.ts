import { expect, it } from 'vitest';
import { bundleOf } from '../../portfolio.fixture.ts';

/** The page for the screen as a reader sees it, without what pictures say. */
async function told(files: Readonly<Record<string, string>>): Promise<string> {
    const { texts } = await bundleOf(files, { process: 'New' });
    return texts['report.html']!.replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
}

const versions = `
    role A "Advisor"
    process Old "Old way" { version "1.0" flow { start "In" step Log "Log it" by A step Copy "Copy it" by A end "Out" good } }
    process New "New way" {
        version "2.0"
        revises Old
        technique swimlane because "It shows who waits"
        flow { start "In" step Log "Log it" by A end "Out" good }
        evaluation E "Review" on 2026-02-01 {
            cost "Training" £1,000 once
            benefit "No copies" £100 monthly
            horizon 2 years
        }
    }`;

it('tells in three parts how it was done, what it is, and what it achieves', async () => {
    const text = await told({ 'main.proc': versions });
    const parts = ['Part 1: Techniques', 'Part 2: The process “New way”', 'Part 3: Evaluation of “New way”'];
    const places = parts.map(part => text.lastIndexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every(place => place > 0)).toBe(true);
    expect(text).toMatch(/Swimlane map It shows who waits in part 2/);
});

it('works out whether it pays, and says how', async () => {
    const text = await told({ 'main.proc': versions });
    expect(text).toContain('Net benefit £1,400 benefits − costs');
    expect(text).toContain('Paid back after 10 months');
    expect(text).toContain('Costs 20% higher, benefits 20% lower £720');
    expect(text).not.toContain('Net present value');
    expect(text).toContain('The Green Book');
});

it('makes no sum of two currencies', async () => {
    const mixed = versions.replace('£100 monthly', '€100 monthly');
    expect(await told({ 'main.proc': mixed })).toContain('No sum is made');
});

it('tells what changed since the version that it revises', async () => {
    const text = await told({ 'main.proc': versions });
    expect(text).toContain('What changed since “Old way”');
    expect(text).toContain('The step “Copy it” is gone.');
    expect(text).toContain('Map of both versions');
});

it('says so where nothing is recorded', async () => {
    const text = await told({ 'main.proc': 'process New "New way"' });
    expect(text).toContain('No technique is recorded');
    expect(text).toContain('No measure, evaluation or improvement is recorded.');
});
