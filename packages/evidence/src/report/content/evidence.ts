import type { Evidence } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import type { Custody } from '../../bundle/workplace.ts';
import { evidenceNumber } from '../../bundle/workplace-names.ts';
import type { Cell, Inlines, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { capital, dateWords, section } from './words.ts';

/** Every evidence item: what it shows, what the learner did for it, and where it is. */
export function evidenceSection(context: ReportContext): Section[] {
    const { evidence } = context.input.scope;
    if (evidence.length === 0) return [];
    return section(
        context.idOf('evidence-list'),
        'Evidence',
        [
            {
                kind: 'table',
                caption: 'What the evidence is, what it shows, and where it is',
                columns: [
                    { title: 'Evidence', width: 22 },
                    { title: 'Kind and date', width: 13 },
                    { title: 'Shows', width: 15 },
                    { title: 'Commentary', width: 28 },
                    { title: 'Where it is', width: 22 },
                ],
                rows: evidence.map((item, index) => ({
                    id: context.anchor(item),
                    cells: [
                        [
                            [
                                { muted: `${evidenceNumber(index + 1, evidence.length)} ` },
                                { strong: titleOf(item) },
                            ],
                        ],
                        kindAndDate(item),
                        shows(item),
                        commentary(item),
                        whereabouts(item, context.input.custody.get(item)),
                    ],
                })),
            },
        ],
        'wide',
    );
}

/** What the learner declares. */
export function declarationSection(context: ReportContext): Section[] {
    const { portfolio } = context.input.scope;
    if (!portfolio?.declaration) return [];
    return section(context.idOf('declaration'), 'Declaration', [
        { kind: 'paragraph', tone: 'lead', text: [portfolio.declaration.value] },
        {
            kind: 'table',
            caption: 'To be signed',
            columns: [
                { title: 'Who', width: 34 },
                { title: 'Signature', width: 40 },
                { title: 'Date', width: 26 },
            ],
            rows: [
                {
                    tall: true,
                    cells: [
                        [[portfolio.learner?.value ? `Learner: ${portfolio.learner.value}` : 'Learner']],
                        [],
                        [],
                    ],
                },
                { tall: true, cells: [[['Assessor']], [], []] },
            ],
        },
    ]);
}

function kindAndDate(item: Evidence): Cell {
    return [
        ...(item.evidenceKind ? [[capital(item.evidenceKind)]] : []),
        ...(item.date ? [[dateWords(item.date.value)]] : []),
    ];
}

function shows(item: Evidence): Cell {
    return item.shows.map(
        ({ criterion, at }): Inlines => [{ strong: criterion.name }, at ? `: ${at.value}` : ''],
    );
}

function commentary(item: Evidence): Cell {
    const author = item.author?.own
        ? 'Own work.'
        : item.author?.contribution
          ? `Shared work: ${item.author.contribution.value}`
          : item.author && 'Shared work.';
    return [...(item.commentary ? [[item.commentary.value]] : []), ...(author ? [[{ muted: author }]] : [])];
}

function whereabouts(item: Evidence, custody: Custody | undefined): Cell {
    const held: Inlines[] = item.held ? [[`Held: ${item.held.value}`]] : [];
    const seen: Inlines[] = item.seenBy ? [[`Seen by: ${item.seenBy.value}`]] : [];
    const confidential: Inlines[] = item.confidential
        ? [[{ strong: 'Confidential' }, item.confidential.value ? `: ${item.confidential.value}` : '']]
        : [];
    switch (custody?.state) {
        case 'included':
            return [
                [{ link: custody.path, text: custody.path }],
                [{ muted: `Was ${custody.from}` }],
                ...seen,
            ];
        case 'confidential':
            return [
                ...(confidential.length > 0 ? confidential : [[{ strong: 'Confidential' }]]),
                ...held,
                ...seen,
                ...sheet(custody.path),
            ];
        case 'planned':
            return [[{ muted: 'Planned: not there yet' }]];
        case 'apart':
            return [[{ muted: 'Not part of this bundle' }], ...seen];
        case 'held':
            return [...held, ...seen, ...sheet(custody.path)];
        default:
            return [[{ strong: 'Missing' }, custody?.state === 'missing' ? `: ${custody.why}` : ''], ...seen];
    }
}

/** A page of its own that says the same, to be handed in where the document would be. */
function sheet(path: string | undefined): Inlines[] {
    return path === undefined ? [] : [['In its place: ', { link: path, text: path }]];
}
