import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../model/fingerprint.ts';
import { modelOf } from '../../testing.ts';
import { applied, check, messagesOf } from '../testing.ts';

const people =
    'role A "Advisor"\nstakeholder D "Director" { power high }\nstakeholder E "Head" { power low }\nevidence M "Minutes"\n';

function process(clauses: string, version = 'version "2"'): string {
    return `${people}process P "P" {\n    ${version}\n    stage approved\n    ${clauses}\n}`;
}

async function fixesOf(code: string, text: string): Promise<string[]> {
    const { findings } = await check(text);
    return findings
        .filter(finding => finding.code === code)
        .flatMap(finding => finding.fixes.map(fix => fix.title));
}

describe('approval-incomplete', () => {
    const incomplete = (clauses: string) => messagesOf('approval-incomplete', process(clauses));

    test('one finding lists what is missing', async () => {
        expect(await incomplete('approval by D approved { version "2" }')).toEqual([
            'No date or evidence is recorded for the approval by "Director". Say who decided what and when, about which version, and where that is written down.',
        ]);
        expect((await incomplete('approval'))[0]).toMatch(
            /^No approver, date, decision, version or evidence is recorded for the approval\. /,
        );
    });

    test('the fix says what it writes, and writes it where it belongs', async () => {
        const text = process('approval by D');
        expect(await fixesOf('approval-incomplete', text)).toEqual([
            'Add the date 2026-11-21, the decision approved, version "2" and the evidence "Minutes"',
        ]);
        const finding = (await check(text)).findings.find(({ code }) => code === 'approval-incomplete');
        expect(applied(text, finding!.fixes[0]!)).toBe(
            process('approval by D on 2026-11-21 approved {\n        version "2"\n        evidence M\n    }'),
        );
    });

    test('without an approver those with the most power come first', async () => {
        const text = process('approval on 2026-05-01 { version "2" evidence M }');
        const finding = (await check(text)).findings.find(({ code }) => code === 'approval-incomplete');
        expect(applied(text, finding!.fixes[0]!)).toContain('approval by D on 2026-05-01 approved {');
    });

    test('a process without a version has its first one', async () => {
        const text = process('approval by D on 2026-05-01 approved { evidence M }', '');
        const finding = (await check(text)).findings.find(({ code }) => code === 'approval-incomplete');
        const fixed = applied(text, finding!.fixes[0]!);
        expect(fixed.match(/version "1.0"/g)).toHaveLength(2);
        expect(await messagesOf('approval-incomplete', fixed)).toEqual([]);
    });

    test('a decision that is still pending is none', async () => {
        const text = process('approval by D pending { version "2" }');
        expect(await messagesOf('approval-incomplete', text)).toEqual([
            'No decision is recorded for the approval by "Director": it is still pending, and the stage of the process is approved. Write approved and the date when it is given, and set the stage back until then.',
        ]);
        expect(await fixesOf('approval-incomplete', text)).toEqual(['Set the stage back to designed']);
    });

    test.each([
        ['complete', 'approval by D on 2026-05-01 approved { version "2" evidence M }'],
        ['complete, and rejected', 'approval by D on 2026-05-01 rejected { version "2" evidence M }'],
        [
            'one more is asked for',
            'approval by D on 2026-05-01 approved { version "2" evidence M } approval by E pending',
        ],
    ])('silent: %s', async (_, clauses) => {
        expect(await incomplete(clauses)).toEqual([]);
    });
});

describe('approval-stale', () => {
    const sealed = (seal: string, more = '') =>
        process(
            `approval by D on 2026-05-01 approved {\n        version "2"\n        seal "${seal}"\n    }${more}`,
        );

    test('says whose approval the change came after; both fixes settle it', async () => {
        const text = sealed('0123');
        expect(await messagesOf('approval-stale', text)).toEqual([
            'The process "P" changed after "Director" approved it on 2026-05-01. Ask for the approval again; where the change needs none, write the new seal.',
        ]);
        const fixes = (await check(text)).findings.find(({ code }) => code === 'approval-stale')?.fixes ?? [];
        const { workspace, document } = await modelOf(text);
        expect(applied(text, fixes[1]!)).toBe(sealed(fingerprint(workspace, document.processes[0]!)));
        expect(applied(text, fixes[0]!)).toBe(
            sealed('0123', '\n    approval by D pending {\n        version "2"\n    }'),
        );
    });

    test.each([
        ['no seal', process('approval by D approved { version "2" }')],
        [
            'of another version: that is what is said',
            sealed('x').replace('        version "2"', '        version "1"'),
        ],
        ['rejected', sealed('x').replace('approved {', 'rejected {')],
        ['asked again', sealed('x', ' approval by D pending')],
    ])('silent: %s', async (_, text) => {
        expect(await messagesOf('approval-stale', text)).toEqual([]);
    });

    test('the approval of somebody else does not settle it', async () => {
        expect(await messagesOf('approval-stale', sealed('x', ' approval by E pending'))).toHaveLength(1);
    });
});

describe('approval-other-version', () => {
    const other = (clauses: string, version?: string) =>
        messagesOf('approval-other-version', process(clauses, version));

    test('says which versions', async () => {
        expect(await other('approval by D approved { version "1" }')).toEqual([
            'The approval by "Director" is of version "1", and no approval of version "2" of the process "P" is recorded. Ask for it, or write the version that was approved.',
        ]);
    });

    test('only the last word of each counts', async () => {
        const history =
            'approval by D on 2024-01-01 approved { version "0" } approval by D on 2025-01-01 approved { version "1" }';
        expect(await other(history)).toHaveLength(1);
        expect(await other(`${history} approval by D on 2026-01-01 approved { version "2" }`)).toEqual([]);
    });

    test.each([
        [
            'somebody approved this version',
            'approval by D { version "1" } approval by E { version "2" }',
            undefined,
        ],
        ['no version is recorded', 'approval by D', undefined],
        ['the process has none', 'approval by D { version "1" }', ''],
        ['an old rejection', 'approval by D rejected { version "1" }', undefined],
    ])('silent: %s', async (_, clauses, version) => {
        expect(await other(clauses, version)).toEqual([]);
    });
});

describe('approval-self', () => {
    const flow = 'flow { step "Do it" by A step "Do more" by A, E decide "Is it?" by D { yes {} no {} } }';
    const self = (clauses: string) => messagesOf('approval-self', process(`${clauses} ${flow}`));

    test('says what the approver performs', async () => {
        expect(await self('approval by A approval by A')).toEqual([
            '"Advisor" performs "Do it", and no approval by anybody else is recorded. Ask somebody who looks at the process from outside.',
        ]);
    });

    test.each([
        ['somebody else approves, too', 'approval by A approval by D'],
        ['to decide a case is not to do the work', 'approval by D'],
        ['nobody approved', ''],
        ['nobody is named', 'approval approved'],
    ])('silent: %s', async (_, clauses) => {
        expect(await self(clauses)).toEqual([]);
    });
});
