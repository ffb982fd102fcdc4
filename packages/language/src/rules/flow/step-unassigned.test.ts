import { expect, test } from 'vitest';
import { applied, check, underlined } from '../testing.ts';

const team =
    'role Advisor "Advisor"\nrole Manager "Service manager"\nstakeholder Customer "Customer" { customer }\nsystem CRM "CRM"\n';

function process(flow: string): string {
    return `process P "P" {\n    stage designed\n    owner Manager\n    kpi K "K" { focus customer }\n    flow {\n        ${flow}\n    }\n}`;
}

/** What else is missing in these texts is not the point. */
const ABOUT = new Set(['step-unassigned', 'role-missing', 'owner-missing', 'name-unknown']);

async function found(files: string | Record<string, string>) {
    return (await check(files)).findings.filter(({ code }) => ABOUT.has(code));
}

async function codes(files: string | Record<string, string>): Promise<string[]> {
    return (await found(files)).map(({ code }) => code);
}

test('says which step, and how to say who performs it', async () => {
    const text = team + process('step Log "Log the complaint"\n        step "Answer" by Advisor');
    const findings = await found(text);
    expect(findings.map(finding => finding.message)).toEqual([
        'No role is recorded for the step "Log the complaint". Say who performs it: by Advisor.',
    ]);
    expect(underlined(text, findings[0]!)).toBe('Log');
});

test('each step, send, receive and call, however deep', async () => {
    const flow =
        'phase "A" { step "1" decide "D?" { yes { send "2" } no { parallel { branch { receive "3" } branch { call "4" runs P } } } } } wait for 1 day';
    expect(await codes(team + process(flow))).toEqual(Array(4).fill('step-unassigned'));
});

test('a role, a stakeholder or a system may perform it', async () => {
    expect(
        await codes(team + process('step "1" by CRM step "2" by Manager decide "D?" { yes {} no {} }')),
    ).toEqual([]);
});

test('a name that nothing bears is reported by itself', async () => {
    expect(await codes(team + process('step "1" by Zzzzz'))).toEqual(['name-unknown']);
});

test('the roles that the process names most often are offered first', async () => {
    const text = team + process('step "1" by Advisor\n        step "2" by Advisor\n        step "3"');
    const findings = await found(text);
    expect(findings[0]?.fixes.map(fix => fix.title)).toEqual([
        'Performed by "Advisor"',
        'Performed by "Service manager"',
        'Create a role that performs this step',
    ]);
    expect(applied(text, findings[0]!.fixes[0]!)).toBe(text.replace('step "3"', 'step "3" by Advisor'));
});

test('a process without any role is told so once', async () => {
    const text = process('step "1"\n        step "2"').replace('    owner Manager\n', '');
    expect(await codes(text)).toEqual(['owner-missing', 'role-missing']);
    expect(await codes({ 'main.proc': `import "team.proc"\n${text}`, 'team.proc': team })).toEqual([
        'owner-missing',
        'step-unassigned',
        'step-unassigned',
    ]);
});

test('a process that stakeholders and systems perform needs no role', async () => {
    const text =
        'system CRM "CRM"\nprocess P "P" { stage designed kpi K "K" { focus customer } flow { step "1" by CRM } }';
    expect(await codes(text)).toEqual(['owner-missing']);
});
