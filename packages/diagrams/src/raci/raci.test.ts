import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from '../map/example.fixture.ts';
import { raciCsv, raciHtml, raciMarkdown, raciPicture, raciTable } from './index.ts';
import { raciNotes } from './words.ts';

const roles = 'role Lead "Team leader"\nrole Clerk\nstakeholder Buyer { customer }\nsystem Robot\n';
const tableOf = async (body: string) => {
    const { workspace, document } = await modelOf(`${roles}process P "Refund" { ${body} }`, { broken: true });
    return raciTable(workspace, document.processes[0]!);
};
/** Each row as `label: party letters, …`. */
const lettersOf = (table: Awaited<ReturnType<typeof tableOf>>) =>
    [...(table.whole ? [table.whole] : []), ...table.groups.flatMap(group => group.rows)].map(row => {
        const parts = row.marks.flatMap((marks, index) =>
            marks.length === 0
                ? []
                : [
                      `${table.parties[index]!.label} ${marks.map(mark => (mark.derived ? `(${mark.letter})` : mark.letter)).join('')}`,
                  ],
        );
        return `${row.label}: ${parts.join(', ')}`;
    });

describe('raciTable', () => {
    it('tells written letters from derived ones', async () => {
        const table = await tableOf(`owner Lead flow {
            step "Check" by Clerk { accountable Lead consult Buyer inform Buyer }
            step "Pay" by Clerk
            step "Bill" by Robot
            step "Talk" by Clerk, Lead
            step "File" by Clerk { accountable Clerk }
        }`);
        expect(lettersOf(table)).toEqual([
            'The process as a whole: Team leader (A)',
            'Check: Clerk R, Team leader A, Buyer CI',
            'Pay: Clerk R(A)',
            'Bill: Robot R',
            'Talk: Clerk R, Team leader R',
            'File: Clerk RA',
        ]);
    });

    it('has those who perform first, then the others, then an owner who does neither', async () => {
        const table = await tableOf(`owner Lead flow {
            step "A" by Robot { inform Buyer }
            step "B" by Clerk
        }`);
        expect(table.parties.map(party => party.label)).toEqual(['Robot', 'Clerk', 'Buyer', 'Team leader']);
    });

    it('groups steps by phases and numbers them as the sentences do', async () => {
        const { workspace, process } = await exampleProcess();
        const { groups } = raciTable(workspace, process);
        expect(groups.map(({ label, rows }) => [label, rows.map(row => row.number)])).toEqual([
            ['Listen', [2]],
            ['Put right', [4, 6, 7, 8]],
            ['Learn', [10]],
            [undefined, [12, 13]],
        ]);
    });

    it('says in words what is not recorded and which clause adds it', async () => {
        const table = await tableOf('flow { step "Check" step "Talk" by Clerk, Unknown }');
        expect(lettersOf(table)).toEqual(['Check: ', 'Talk: Clerk R, Unknown R']);
        expect(raciNotes(table)).toEqual([
            'R responsible.',
            'Nobody is recorded as responsible for “Check”. Write: by …',
            'Nobody is recorded as accountable for “Check” and “Talk”. Write: accountable …',
            'No owner of the process is recorded. Write: owner …',
        ]);
        expect(raciNotes(await tableOf(''))).toContain(
            'No step is recorded. Write: step "…" by … inside flow { … }',
        );
    });
});

describe('the matrix as text', () => {
    const text = 'owner Lead flow { phase "<Pay>" { step "Check | <b>" by Clerk } step "=1+1" by Lead }';

    it('is a table with headers for columns, rows and phases; letters say what they mean', async () => {
        const html = raciHtml(await tableOf(text));
        expect(html).toContain('<th scope="col">Step</th><th scope="col">Clerk</th>');
        expect(html).toContain('<th scope="rowgroup" colspan="3">&lt;Pay&gt;</th>');
        expect(html).toMatch(
            /<tr data-id="P\.[^"]+" data-line="5"><th scope="row">1 Check \| &lt;b&gt;<\/th>/,
        );
        expect(html).toContain(
            '<td><abbr title="Responsible">R</abbr> <abbr title="Accountable, derived">(A)</abbr></td>',
        );
    });

    it('is Markdown that no label can break', async () => {
        const markdown = raciMarkdown(await tableOf(text));
        expect(markdown).toContain('| 1 Check \\| \\<b\\> | R (A) |  |');
        expect(markdown).toContain('| **Outside the phases** |  |  |');
    });

    it('is CSV with a column for the phase', async () => {
        expect(raciCsv(await tableOf(text)).split('\r\n')).toEqual([
            'Phase,Step,Clerk,Team leader',
            ',The process as a whole,,(A)',
            '<Pay>,1 Check | <b>,R (A),',
            'Outside the phases,2 =1+1,,R (A)',
            '',
        ]);
    });
});

describe('raciPicture', () => {
    it('names every row for those who cannot see it, and shows hand-overs below', async () => {
        const { workspace, process } = await exampleProcess();
        const picture = raciPicture(workspace, process);
        const rows = picture.shapes.filter(shape => shape.type === 'group');
        expect(rows.find(row => row.id === 'ComplaintHandling.Acknowledge')?.label).toBe(
            'Acknowledge and log the complaint. Responsible: Customer service advisor. Accountable: Team leader. Informed: Tenant.',
        );
        expect(rows.find(row => row.label.startsWith('From Repairs surveyor'))).toBeDefined();
        expect(picture.description).toContain('7 hand-overs');
    });

    it('draws a derived letter in brackets and a dashed box', async () => {
        const { workspace, document } = await modelOf(`${roles}process P { flow { step "Pay" by Clerk } }`);
        const row = raciPicture(workspace, document.processes[0]!).shapes.find(
            shape => shape.type === 'group',
        )!;
        const shapes = row.type === 'group' ? row.shapes : [];
        const at = shapes.findIndex(shape => shape.type === 'label' && shape.text === '(A)');
        expect(shapes[at - 1]).toMatchObject({ type: 'box', dash: '3 2.5' });
        expect(shapes[at - 1]).not.toHaveProperty('fill');
    });
});
