import { describe, expect, test } from 'vitest';
import { coverage, type ExpectationCoverage } from '../../coverage/index.ts';
import type { Workspace } from '../../model/types.ts';
import { builtinPacks } from '../../packs/packs.generated.ts';
import { checkWorkspace } from '../../rules/check.ts';
import { addExpected } from './add.ts';
import { after, opened } from './testing.ts';

const today = '2026-11-21';

const process = `role Lead "Team leader"
role Advisor "Advisor" {
    frontline
}
stakeholder Tenant "Tenant" {
    external customer
}

process Refund "Refund a customer" {
    version "1.0"
    live on 2026-12-01
    owner Lead
    flow {
        start "Claim received"
        step Check "Check the receipt"
        end Done good
    }
}
`;

const against = (pack: string) => `
portfolio Folder "Folder" {
    against ${pack}
    covers Refund
}
`;

const files = (pack: string) => ({ 'main.proc': process + against(pack) });

const expectationsOf = (workspace: Workspace): Map<string, readonly ExpectationCoverage[]> =>
    new Map(
        coverage(workspace, { today })[0]!
            .outcomes.flatMap(({ criteria }) => criteria)
            .map(({ criterion, expectations }) => [criterion.id, expectations]),
    );

const names = Object.values(builtinPacks).flatMap(text => /^criteria (\S+)/m.exec(text)?.[1] ?? []);

describe.each(names)('"Add here…" in the matrix of %s', pack => {
    test('writes what is then recorded, or leaves the blank that only a person can fill', async () => {
        const { workspace, file, textOf } = await opened(files(pack));
        let written = 0;
        for (const [criterion, expectations] of expectationsOf(workspace)) {
            for (const [number, { expectation, recorded }] of expectations.entries()) {
                if (recorded || (expectation.form !== 'some' && expectation.form !== 'every')) continue;
                const about = `${criterion}, expectation ${number + 1}: ${JSON.stringify(expectation)}`;
                const matrix = `${file}#Folder ${pack}`;
                const params = { matrix, criterion, expectation: number };
                const addition = addExpected(workspace, { today }, textOf, params);
                expect(addition, about).toHaveProperty('edits');
                const { texts, blank } = after(files(pack), addition);
                const next = (await opened(texts as ReturnType<typeof files>)).workspace;
                const mistakes = checkWorkspace(next, { today }).findings.filter(
                    ({ severity }) => severity === 'error',
                );
                expect(
                    mistakes.map(({ message }) => message),
                    about,
                ).toEqual([]);
                const isLeft = blank.startsWith('// Still to record: ');
                const { recorded: isRecorded } = expectationsOf(next).get(criterion)![number]!;
                expect(isLeft || isRecorded, `${about}\n${texts['main.proc']}`).toBe(true);
                written++;
            }
        }
        expect(written).toBeGreaterThan(0);
    });
});
