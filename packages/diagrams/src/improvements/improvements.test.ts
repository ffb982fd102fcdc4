import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { languages, repairs } from '../kpis/repairs.fixture.ts';
import { pictureFaults } from '../picture/geometry.fixture.ts';
import { pictureSvg } from '../picture/picture-svg.ts';
import { tableMarkdown } from '../table/table-text.ts';
import { improvementsPicture } from './improvements-picture.ts';
import { improvementsTable } from './improvements-table.ts';
import { improvementFacts, storyOf, versionFacts } from './story.ts';

async function last(files: Parameters<typeof modelOf>[0]) {
    const { workspace, document } = await modelOf(files);
    return { workspace, process: document.processes.at(-1)!, document };
}

async function told(files: Parameters<typeof modelOf>[0], at = -1): Promise<(string | undefined)[]> {
    const { workspace, document } = await modelOf(files);
    return storyOf(workspace, document.processes.at(at)!).map(episode =>
        episode.kind === 'version' ? episode.version.name : episode.improvement.label,
    );
}

describe('the story', () => {
    const whole = [
        'Repairs1',
        'Fewer sheets of paper',
        'Repairs2',
        'Pictures before the visit',
        'Repairs3',
        'Reminder by text message',
    ];

    it('follows the versions; what led to one stands before it', async () => {
        expect(await told(repairs)).toEqual(whole);
    });

    it('is the same from whichever version it is told', async () => {
        expect(await told(repairs, 0)).toEqual(whole);
        expect(await told(repairs, 1)).toEqual(whole);
    });

    it('puts what has no date behind its version', async () => {
        expect(
            await told('process P "P" { live on 2026-01-01 improvement "B" improvement "A" on 2025-12-01 }'),
        ).toEqual(['A', 'P', 'B']);
    });

    it('ends where versions revise each other in a circle', async () => {
        const circle = 'process A "A" { version "1" revises B } process B "B" { version "2" revises A }';
        expect((await told(circle)).toSorted()).toEqual(['A', 'B']);
    });
});

describe('what is told', () => {
    it('of a version: the day it went live and its approvals by their dates', async () => {
        const { workspace, document } = await last(repairs);
        expect(versionFacts(workspace, document.processes[1]!)).toEqual([
            'Live on 2 October 2023.',
            'Rejected by Repairs manager on 30 August 2023.',
            "Approved by Residents' board on 12 September 2023. Conditions: Out-of-hours cover is reviewed after six months.",
        ]);
        expect(versionFacts(workspace, document.processes[2]!).at(-1)).toBe(
            'Approval by Repairs manager is pending since 10 December 2025.',
        );
        expect(versionFacts(workspace, document.processes[0]!)).toContain('No approval is recorded.');
    });

    it('of an improvement: the KPI that shows it', async () => {
        const { workspace, process } = await last(repairs);
        expect(improvementFacts(workspace, process.improvements[0]!)).toEqual([
            'Measured by Repairs done at the first visit: 71% (baseline) to 83.4% (December 2026).',
        ]);
    });

    it('of one whose KPI nobody knows', async () => {
        const { workspace, process } = await last(
            'process P "P" { improvement "I" { result "Better" from Speed } }',
        );
        expect(improvementFacts(workspace, process.improvements[0]!)).toEqual([
            'Measured by “Speed”, which nobody has recorded.',
        ]);
    });
});

describe('the picture', () => {
    it.each([
        ['three versions', repairs],
        ['other languages', languages],
        ['nothing', 'process P "P"'],
        [
            'long words',
            `process P "P" { improvement "${'Verbesserung'.repeat(20)}" { feedback "${'ja '.repeat(200)}" reflection "${'x'.repeat(300)}" } }`,
        ],
    ])('of %s has no text outside its box, on other text or under a line', async (_, files) => {
        const { workspace, process } = await last(files);
        const picture = improvementsPicture(workspace, process);
        expect(pictureFaults(picture)).toEqual([]);
        expect(pictureSvg(picture)).toBe(pictureSvg(improvementsPicture(workspace, process)));
    });

    it('says what to write where nothing or not all is recorded', async () => {
        const none = await last('process P "P"');
        expect(improvementsPicture(none.workspace, none.process).description).toContain(
            'No improvement is recorded. Write: improvement',
        );
        const some = await last('process P "P" { improvement "I" { changed "C" } }');
        expect(improvementsPicture(some.workspace, some.process).description).toContain(
            'Feedback: Not recorded. Write: feedback "…". Change: C. Result: Not recorded.',
        );
    });

    it('leads to the lines of versions and improvements', async () => {
        const { workspace, process } = await last(repairs);
        const svg = pictureSvg(improvementsPicture(workspace, process));
        expect(svg.match(/class="version"[^>]* data-line="\d+"/g)).toHaveLength(3);
        expect(svg.match(/class="improvement"[^>]* data-line="\d+"/g)).toHaveLength(3);
    });
});

it('the table has a heading for each version', async () => {
    const { workspace, process } = await last(repairs);
    const table = improvementsTable(workspace, process);
    expect(table.groups.map(group => group.label?.split(':')[0])).toEqual([
        'Version 1',
        'Version 2',
        'Version 3',
    ]);
    expect(tableMarkdown(table)).toContain('| Reminder by text message<br>2 March 2026 |');
});
