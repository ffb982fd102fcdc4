import { expect, test } from 'vitest';
import { applied, check, codes } from '../testing.ts';

test('an owner is offered of the roles that can be seen, and comes behind the head of the process', async () => {
    const text = 'role Lead "Lead"\nprocess P "P" {\n  version "1"\n  stage designed\n  input I\n}';
    const { findings } = await check(text);
    const finding = findings.find(one => one.code === 'owner-missing');
    expect(finding?.message).toBe(
        'No owner is recorded for the process "P". Say who answers for the whole of it: owner ServiceManager.',
    );
    expect(finding?.fixes.map(fix => applied(text, fix))).toEqual([
        text.replace('  input', '  owner Lead\n  input'),
        text
            .replace('  input', '  owner ProcessOwner\n  input')
            .replace('\nprocess', '\nrole ProcessOwner "Process owner"\nprocess'),
    ]);
});

test('an owner that nothing bears the name of is reported by itself', async () => {
    const found = await codes('role R "R"\nprocess P { stage designed owner Zzzzz }');
    expect(found).toContain('name-unknown');
    expect(found).not.toContain('owner-missing');
});

test('roles are created from the steps', async () => {
    const text =
        'process P "P" {\n    stage designed\n    flow {\n        step "Log it"\n        step "Log it again"\n    }\n}';
    const finding = (await check(text)).findings.find(one => one.code === 'role-missing');
    expect(finding?.fixes.map(fix => applied(text, fix))).toEqual([
        `role Performer "Performer"\n\n${text.replace('it"', 'it" by Performer').replace('again"', 'again" by Performer')}`,
        `role LogPerformer "Log performer"\nrole LogPerformer2 "Log performer2"\n\n${text.replace('it"', 'it" by LogPerformer').replace('again"', 'again" by LogPerformer2')}`,
    ]);
});
