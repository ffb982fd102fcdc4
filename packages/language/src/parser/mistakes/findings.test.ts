import { expect, test } from 'vitest';
import { checkDocument } from '../../rules/check.ts';
import { modelOf } from '../../testing.ts';

test('a finding carries the fixes of its mistake, and what has to do with it', async () => {
    const { workspace, document } = await modelOf('role A {\n  Headcount 3\nrole B', { broken: true });
    const { findings } = checkDocument(workspace, document.file, { today: '2026-11-21' });
    const { file } = document;
    expect(findings).toMatchObject([
        {
            code: 'syntax',
            severity: 'error',
            url: 'docs/rules/syntax.md',
            message: 'Keywords are lower case: write headcount instead of Headcount',
            fixes: [
                {
                    title: 'Write headcount',
                    unattended: true,
                    edits: [
                        {
                            place: { file, line: 2, column: 3, endLine: 2, endColumn: 12 },
                            text: 'headcount',
                        },
                    ],
                },
            ],
            related: [],
        },
        {
            code: 'syntax',
            message:
                'A closing brace } is missing: role A, opened in line 1, is not closed before role in line 3',
            fixes: [{ title: 'Add the closing brace', unattended: false }],
            related: [{ message: 'Opens role A', place: { file, line: 1, column: 8, endColumn: 9 } }],
        },
    ]);
});
