import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { type CheckOptions, checkDocument, checkWorkspace, findingsAbout } from './check.ts';
import { examine } from './examine.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';
import { check as checkAll, only, underlined } from './testing.ts';

const today = '2026-11-21';

/** A few rules of different stages and severities: what the others say is for their own tests. */
const { severities: watched } = only(
    'approval-missing',
    'flow-dead-end',
    'flow-unreachable',
    'import-unresolved',
    'kpi-missing',
    'kpi-no-customer',
    'name-unknown',
    'owner-missing',
    'role-missing',
    'step-unassigned',
);

function check(files: Parameters<typeof checkAll>[0], { severities }: Partial<CheckOptions> = {}) {
    return checkAll(files, { severities: { ...watched, ...severities } });
}

async function codes(files: Parameters<typeof checkAll>[0]): Promise<string[]> {
    return (await check(files)).findings.map(finding => finding.code);
}

function bare(stage: string): string {
    return `process P "P" {\n    stage ${stage}\n    flow {\n        start\n        step "Log it"\n        end\n    }\n}`;
}

describe('stages', () => {
    test('a process without a stage is a draft, and nobody who starts one is shouted at', async () => {
        expect(await codes(bare('draft'))).toEqual([]);
        expect(await codes(bare('draft').replace('    stage draft\n', ''))).toEqual([]);
    });

    test('each later stage asks for more', async () => {
        const designed = ['kpi-missing', 'owner-missing', 'role-missing'];
        expect(await codes(bare('designed'))).toEqual(designed);
        for (const stage of ['approved', 'live', 'evaluated']) {
            expect(await codes(bare(stage))).toEqual(['approval-missing', ...designed]);
        }
    });

    test('retired silences all but errors', async () => {
        expect(await codes(bare('retired'))).toEqual([]);
        expect(
            await codes(bare('retired').replace('end', 'step "Wait" by Nobody\nend\nstep "Lost"')),
        ).toEqual(['name-unknown', 'flow-dead-end', 'flow-unreachable']);
    });

    test('a severity that is set counts for a retired process', async () => {
        const severities = { 'owner-missing': 'error', 'flow-dead-end': 'warning' } as const;
        const text = `${bare('retired')}`.replace('end\n', 'end\nstep "Lost"\n');
        const { findings } = await check(text, { severities });
        expect(findings.map(finding => finding.code)).toEqual(['owner-missing', 'flow-unreachable']);
    });
});

describe('waivers', () => {
    const allow = 'allow owner-missing, kpi-missing because "A trial"';

    test('silence a rule inside the block that holds them, and are handed back', async () => {
        const text = `${bare('designed').replace('flow', `${allow}\n    flow`)}\n${bare('designed').replace('process P', 'process Q')}`;
        const { findings, waived } = await check(text);
        expect(
            waived.map(({ finding, waiver }) => [finding.code, finding.place.line, waiver.because?.value]),
        ).toEqual([
            ['kpi-missing', 1, 'A trial'],
            ['owner-missing', 1, 'A trial'],
        ]);
        expect(findings.map(({ code, place }) => [code, place.line])).toEqual([
            ['role-missing', 1],
            ['kpi-missing', 10],
            ['owner-missing', 10],
            ['role-missing', 10],
        ]);
    });

    test('at the top of a file silence it in the whole file, above and below', async () => {
        const text = `${bare('designed')}\n${allow}\n${bare('designed').replace('process P', 'process Q')}`;
        expect(await codes(text)).toEqual(['role-missing', 'role-missing']);
    });

    test('silence errors, but not what cannot be read', async () => {
        expect(await codes('allow name-unknown\nprocess P { owner Nobody }')).toEqual([]);
        expect(await codes('allow syntax\nprocess P { owner')).toContain('syntax');
    });

    test('of another file silence nothing here', async () => {
        const files = { 'main.proc': `import "other.proc"\n${bare('designed')}`, 'other.proc': allow };
        expect(await codes(files)).toContain('owner-missing');
    });
});

describe('findings', () => {
    test('carry what a client needs', async () => {
        const text = 'process Refund "Refund an order" {\n    stage designed\n}';
        const [finding] = (await check(text)).findings;
        expect(finding).toMatchObject({
            code: 'kpi-missing',
            severity: 'warning',
            url: 'docs/rules/kpi-missing.md',
            related: [],
        });
        expect(underlined(text, finding!)).toBe('Refund');
        expect(JSON.parse(JSON.stringify(finding)).fixes.length).toBeGreaterThan(0);
    });

    test('of a rule of two severities have the one that is set', async () => {
        const { workspace, document } = await modelOf('process P');
        const rule: Rule = {
            code: 'two-severities',
            layer: 'flow',
            severity: 'warning',
            otherSeverity: 'error',
            says: 'this or that',
            about: 'process',
            check: ({ anchor: at }, { report }) => {
                report({ at, message: 'this' });
                report({ at, message: 'that', severity: 'error' });
            },
        };
        const found = (options: object) =>
            examine(workspace, document, [rule], { today, ...options }).map(
                ({ finding }) => finding.severity,
            );
        expect(found({})).toEqual(['warning', 'error']);
        expect(found({ severities: { 'two-severities': 'hint' } })).toEqual(['hint', 'hint']);
        const off: Rule = { ...rule, severity: 'off' };
        expect(examine(workspace, document, [off], { today })).toEqual([]);
    });

    test('about evaluations follow the stage of their process', async () => {
        const { workspace, document } = await modelOf(
            'process P { stage live evaluation A }\nprocess Q { stage evaluated }\nevaluation B of Q\nevaluation C of P\nevaluation D',
        );
        const rule: Rule = {
            code: 'of-evaluations',
            layer: 'evaluation',
            stage: 'evaluated',
            severity: 'warning',
            says: 'its name',
            about: 'evaluation',
            check: ({ name = '', anchor: at }, { report }) => report({ at, message: name }),
        };
        const found = (asked: Rule) =>
            examine(workspace, document, [asked], { today }).map(({ finding }) => finding.message);
        expect(found(rule)).toEqual(['B']);
        const { stage, ...always } = rule;
        expect(found(always).sort()).toEqual(['A', 'B', 'C', 'D']);
    });

    test('take the severity of the settings', async () => {
        const { findings } = await check(bare('designed'), {
            severities: { 'kpi-missing': 'hint', 'owner-missing': 'off' },
        });
        expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
            ['kpi-missing', 'hint'],
            ['role-missing', 'warning'],
        ]);
    });

    test('tell what cannot be read, with its page', async () => {
        const { findings } = await check('process P {\n    owner\n}');
        expect(findings[0]).toMatchObject({ code: 'syntax', severity: 'error', url: 'docs/rules/syntax.md' });
    });

    test('of a workspace are sorted by file and place, without the built-in packs', async () => {
        const { workspace } = await modelOf({
            'b.proc': `${bare('designed')}\nimport "x.proc"`,
            'a.proc': 'process A { owner X }',
        });
        const { findings } = checkWorkspace(workspace, { today, severities: watched });
        expect(findings.map(({ place, code }) => `${place.file.at(-6)} ${place.line} ${code}`)).toEqual([
            'a 1 name-unknown',
            'b 1 kpi-missing',
            'b 1 owner-missing',
            'b 1 role-missing',
            'b 9 import-unresolved',
        ]);
    });

    test('of a file that is not there are none', async () => {
        const { workspace } = await modelOf('');
        expect(checkDocument(workspace, 'file:///nowhere.proc', { today })).toEqual({
            findings: [],
            waived: [],
        });
    });
});

describe('a text that cannot be read', () => {
    const process = 'process P {\n    stage designed\n    flow {\n        step "A" -> E\n    }';

    test('is not said to lack what may stand there', async () => {
        expect(new Set(await codes(process))).toEqual(new Set(['syntax']));
        expect(new Set(await codes(`${process}\n}\n    owner R\n    kpi K\n}`))).toEqual(new Set(['syntax']));
    });

    test('hides nothing of what stands before or well behind it', async () => {
        const other = 'process Q {\n    stage designed\n    owner R\n    kpi K { focus time }\n}\n';
        expect(await codes(`role R\n${other}${process}`)).toEqual(['kpi-no-customer', 'syntax']);
        expect(await codes(`role R\n${other}role S\n}\n`)).toEqual(['kpi-no-customer', 'syntax']);
        const inside = other.replace('owner R', 'ownerR');
        expect(new Set(await codes(inside))).toEqual(new Set(['syntax', 'owner-missing', 'kpi-no-customer']));
    });
});

test('what is found about some processes is neither that of others nor waived', async () => {
    const { workspace, document } = await modelOf(
        [
            'role R "R"',
            'process P { stage designed owner R flow { step "A" step "B" by Nobody } }',
            'process Q { stage designed flow { step "C" by Nobody } allow owner-missing because "x" }',
        ].join('\n'),
    );
    const [p, q] = document.processes;
    const asked = ['step-unassigned', 'owner-missing', 'name-unknown'];
    const found = (subjects: typeof document.processes) =>
        findingsAbout(workspace, asked, subjects, { today }).map(finding => finding.code);
    expect(found([p!])).toEqual(['name-unknown', 'step-unassigned']);
    expect(found([q!])).toEqual(['name-unknown']);
    expect(found([])).toEqual([]);
});

test('every rule has its own code, and tells what it says', () => {
    expect(new Set(rules.map(rule => rule.code)).size).toBe(rules.length);
    for (const rule of rules) {
        expect(rule.code).toMatch(/^[a-z]+(-[a-z]+)+$/);
        expect(rule.says).not.toBe('');
    }
});
