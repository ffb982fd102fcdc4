import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../model/fingerprint.ts';
import { ask, done, hands, titles } from './testing.ts';

describe('the other side of a hand-off', () => {
    const text = (nodes: string) =>
        `process P {\n    role A\n    role B\n    flow {\n        start\n${nodes.replace(/^/gm, '        ')}\n        end\n    }\n}\n`;

    test.each(hands)('a send gets its receive ($name)', async ({ write }) => {
        const asked = await ask(
            write(
                text('send⟦⟧ S "Send the form" by A to B {\n    out Form "Form"\n} -> Next\nstep Next "N"'),
            ),
        );
        expect(titles(asked)).toContain('Add the other side: B receives it');
        const { main } = await done(asked, asked.actions[0]);
        expect(main).toBe(
            write(
                text(
                    'send S "Send the form" by A to B {\n    out Form "Form"\n}\nreceive "Receive the form" by B from A {\n    in Form\n} -> Next\nstep Next "N"',
                ),
            ),
        );
        expect(titles(await ask(main.replace('send ', 'send⟦⟧ ')))).toEqual([]);
        expect(titles(await ask(main.replace('receive ', 'receive⟦⟧ ')))).toEqual([]);
    });

    test.each(hands)(
        'a receive gets its send, and who came to it comes there first ($name)',
        async ({ write }) => {
            const asked = await ask(
                write(
                    text(
                        'step "Again" -> Take\nreceive⟦⟧ Take "Take the call" by A from B {\n    in Call "Call"\n}\nstep "X" -> Take',
                    ),
                ),
            );
            const { main, document } = await done(asked, asked.actions[0]);
            expect(main).toBe(
                write(
                    text(
                        'step "Again" -> SendTake\nsend SendTake "Send: take the call" by B to A {\n    out Call\n}\nreceive Take "Take the call" by A from B {\n    in Call "Call"\n}\nstep "X" -> SendTake',
                    ),
                ),
            );
            expect(document.unresolved).toEqual([]);
        },
    );

    test('is offered for nothing else', async () => {
        expect(titles(await ask(text('send⟦⟧ "S" by A')))).toEqual([]);
        expect(titles(await ask(text('step⟦⟧ "S" by A')))).toEqual([]);
    });
});

describe('imports', () => {
    test.each(hands)('are sorted, each once, with the comment on their line ($name)', async ({ write }) => {
        const text = write(
            '// Ours\nimport "team.proc" // people\nimport "b/c.proc"\nimport "team.proc"\n\nimport⟦⟧ "A.proc"\nrole R\n',
        );
        const files = { 'main.proc': text, 'team.proc': '', 'b/c.proc': '', 'A.proc': '' };
        const asked = await ask(files);
        expect(titles(asked)).toEqual(['Sort the imports']);
        const { main } = await done(asked, asked.actions[0]);
        expect(main).toBe(
            write('// Ours\nimport "A.proc"\nimport "b/c.proc"\nimport "team.proc" // people\n\nrole R\n'),
        );
        expect(
            titles(await ask({ ...files, 'main.proc': main.replace('role', 'role⟦⟧') }, ['source'])),
        ).toEqual([]);
    });

    test('elsewhere only who asks for it is offered it', async () => {
        const text = 'import "b.proc"\nimport "a.proc"\nrole⟦⟧ R\n';
        expect(titles(await ask(text))).toEqual([]);
        expect(titles(await ask(text, ['source.organizeImports']))).toEqual(['Sort the imports']);
        expect(titles(await ask(text, ['refactor']))).toEqual([]);
    });
});

describe('the seal of an approval', () => {
    const text = (approval: string) =>
        `stakeholder D "Director"\nprocess P {\n    owner R\n    role R\n    ${approval}\n    flow {\n        step "A"\n    }\n}\n`;

    test.each(hands)('is that of the process as it is now ($name)', async ({ write }) => {
        for (const approval of [
            'approval⟦⟧ by D on 2026-05-01 approved',
            'approval⟦⟧ by D on 2026-05-01 approved {\n        conditions "c"\n    }',
            'approval⟦⟧ by D approved { seal "0123456789abcdef" }',
        ]) {
            const asked = await ask(write(text(approval)));
            expect(titles(asked)).toHaveLength(1);
            expect(titles(asked)[0]).toMatch(/^Seal the approval by "Director"/);
            const { main, workspace, document } = await done(asked, asked.actions[0]);
            const process = document.processes[0]!;
            expect(process.approvals[0]?.seal?.value).toBe(fingerprint(workspace, process));
            expect(titles(await ask(main.replace('approval', 'approval⟦⟧')))).toEqual([]);
            expect(main).not.toMatch(/[^\r\n{] +\r?\n/);
        }
    });

    test('is nobody to give before the approval is', async () => {
        expect(titles(await ask(text('approval⟦⟧ by D pending')))).toEqual([]);
        expect(titles(await ask(text('approval⟦⟧ by D')))).toEqual([]);
    });
});
