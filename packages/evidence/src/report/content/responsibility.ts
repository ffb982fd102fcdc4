import { type RaciLetter, type RaciRow, raciTable } from '@process-as-code/diagrams';
import type { Process, Role } from '@process-as-code/language';
import { resolve, stepsOf, titleOf, worksOf } from '@process-as-code/language';
import type { Cell, Inlines, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { section, textCell } from './words.ts';

/** Who does, answers for, is asked about and is told of each step; and how long it takes. */
export function responsibilities(report: ReportContext, process: Process): Section[] {
    const steps = stepsOf(process);
    if (steps.length === 0) return [];
    const raci = raciTable(report.workspace, process);
    const rows = new Map(raci.groups.flatMap(group => group.rows.map(row => [row.id, row])));
    const named = steps.map(step => ({ step, row: rows.get(step.id)! }));
    const name = ({ step, row }: (typeof named)[number]): Inlines => [
        `${row.number ?? ''} `,
        report.linkTo(step),
    ];
    const parties = (row: RaciRow, letter: RaciLetter): Cell =>
        raci.parties.flatMap((party, index) => {
            const mark = row.marks[index]?.find(each => each.letter === letter);
            return mark ? [mark.derived ? [party.label, { muted: ' (derived)' }] : [party.label]] : [];
        });
    return section(report.idOf(`${process.id}-responsibilities`), 'Responsibilities, times and quality', [
        {
            kind: 'table',
            caption: 'Who is responsible, accountable, consulted and informed (RACI)',
            columns: [
                { title: 'Step', width: 28 },
                { title: 'Responsible', width: 20 },
                { title: 'Accountable', width: 20 },
                { title: 'Consulted', width: 16 },
                { title: 'Informed', width: 16 },
            ],
            rows: named.map(each => ({
                cells: [
                    [name(each)],
                    each.step.by.length > 0 ? parties(each.row, 'R') : [[{ muted: 'not recorded' }]],
                    parties(each.row, 'A'),
                    parties(each.row, 'C'),
                    parties(each.row, 'I'),
                ],
            })),
        },
        ...(steps.some(step => step.time ?? step.wait ?? step.accurate ?? step.value ?? step.cost)
            ? [
                  {
                      kind: 'table' as const,
                      caption: 'Times and quality of each step',
                      columns: [
                          { title: 'Step', width: 32 },
                          { title: 'Wait before it', width: 17 },
                          { title: 'Time', width: 17 },
                          { title: 'Complete and accurate', width: 17 },
                          { title: 'Value', width: 17 },
                      ],
                      rows: named.map(each => ({
                          cells: [
                              [name(each)],
                              textCell(each.step.wait?.text),
                              textCell(each.step.time?.text),
                              textCell(each.step.accurate?.text),
                              textCell(each.step.value && valueWords[each.step.value]),
                          ],
                      })),
                  },
              ]
            : []),
    ]);
}

const valueWords = { adding: 'Adds value', enabling: 'Enables', waste: 'Waste' } as const;

/** The roles that take part, with what is recorded of them. */
export function roles(report: ReportContext, process: Process): Section[] {
    const taking = new Set(
        [
            ...stepsOf(process).flatMap(step => [
                ...step.by,
                ...step.accountable,
                ...step.consult,
                ...step.inform,
            ]),
            process.owner,
        ]
            .map(ref => resolve(report.workspace, ref))
            .filter(element => element?.kind === 'role'),
    );
    if (taking.size === 0) return [];
    return section(report.idOf(`${process.id}-roles`), 'Roles', [
        {
            kind: 'table',
            caption: 'The roles that take part',
            columns: [
                { title: 'Role', width: 32 },
                { title: 'Front line', width: 14 },
                { title: 'Headcount', width: 14 },
                { title: 'Cost', width: 18 },
                { title: 'Reports to', width: 22 },
            ],
            rows: [...taking].map((role: Role) => ({
                id: report.anchor(role),
                cells: [
                    [[titleOf(role)]],
                    textCell(role.frontline ? 'Yes' : undefined),
                    textCell(role.headcount === undefined ? undefined : String(role.headcount)),
                    textCell(
                        role.cost &&
                            `${role.cost.amount.text}${role.cost.per ? ` per ${role.cost.per}` : ''}`,
                    ),
                    textCell(report.title(role.reportsTo)),
                ],
            })),
        },
    ]);
}

/** Where somebody outside meets the process. */
export function touchpoints(report: ReportContext, process: Process): Section[] {
    const touching = worksOf(process).flatMap(node =>
        node.touchpoints.map(touchpoint => ({ node, touchpoint })),
    );
    if (touching.length === 0) return [];
    return section(report.idOf(`${process.id}-touchpoints`), 'Touchpoints', [
        {
            kind: 'table',
            caption: 'Where the customer meets the process',
            columns: [
                { title: 'Step', width: 30 },
                { title: 'With', width: 16 },
                { title: 'By', width: 16 },
                { title: 'Promise', width: 26 },
                { title: 'Feeling, 1 to 5', width: 12 },
            ],
            rows: touching.map(({ node, touchpoint }) => ({
                id: report.anchor(touchpoint),
                cells: [
                    [[report.linkTo(node)]],
                    [[report.title(touchpoint.party)]],
                    textCell(touchpoint.channels.map(channel => channel.value).join(', ')),
                    textCell(touchpoint.promise),
                    textCell(touchpoint.feeling && String(touchpoint.feeling.value)),
                ],
            })),
        },
    ]);
}
