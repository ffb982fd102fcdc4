import type { BundlePart } from '../../bundle/bundle.ts';
import type { Inlines, Section } from '../document.ts';
import type { ReportContext } from './context.ts';

/** What the words of the report mean, and where in the bundle everything is. */
export function howToRead(context: ReportContext): Section {
    const { coverage, toolVersion, forms, parts } = context.input;
    return {
        kind: 'section',
        id: context.idOf('how-to-read'),
        title: 'How to read this report',
        page: 'new',
        blocks: [
            {
                kind: 'paragraph',
                tone: 'lead',
                text: [
                    ...(parts.includes('sources')
                        ? ['This report is written from the documents in the folder ', { strong: 'source' }]
                        : ['This report is written from documents that are not in this bundle']),
                    '. It shows what is recorded there and where. It does not judge: whether a criterion is met is the decision of the assessor.',
                ],
            },
            ...(coverage.length > 0 ? [{ kind: 'list' as const, ordered: false, items: stateWords }] : []),
            ...coverage.flatMap(({ pack }) =>
                pack.status && pack.status !== 'official'
                    ? [
                          {
                              kind: 'paragraph' as const,
                              text: standing(pack.label ?? '', pack.status, pack.source?.value),
                          },
                      ]
                    : [],
            ),
            {
                kind: 'list',
                ordered: false,
                items: [...forms.map(formWords), ...parts.flatMap(partWords), seal],
            },
            {
                kind: 'paragraph',
                tone: 'remark',
                text: [
                    `Written by Process-as-Code ${toolVersion}. To see whether every file is as it was when the bundle was made: `,
                    { strong: 'proc verify' },
                    ' with the bundle, or ',
                    { strong: 'sha256sum -c SHA256SUMS' },
                    ' in the unpacked folder.',
                ],
            },
        ],
    };
}

const stateWords: readonly Inlines[] = [
    [
        { state: 'claimed' },
        ' Everything the criterion expects is recorded, and at least one evidence item shows it.',
    ],
    [{ state: 'partly' }, ' Some of it is recorded; what is not is named.'],
    [{ state: 'not recorded' }, ' Nothing of it is recorded.'],
];

function formWords(path: string): Inlines {
    const form = path.slice(path.lastIndexOf('.') + 1);
    return [{ strong: path }, `: this report ${formPurposes[form] ?? ''}.`];
}

const formPurposes: Readonly<Record<string, string>> = {
    pdf: 'to print and to hand in',
    docx: 'for Word, to write into',
    html: 'for the screen',
};

function partWords(part: BundlePart): Inlines[] {
    const words = partPurposes[part];
    return words ? [words] : [];
}

const partPurposes: Readonly<Partial<Record<BundlePart, Inlines>>> = {
    matrix: [{ strong: 'matrix.csv' }, ': the coverage matrix for a spreadsheet.'],
    diagrams: [{ strong: 'diagrams' }, ': each view of each process, as pictures and as Mermaid text.'],
    data: [{ strong: 'data' }, ': results, figures and the model, for other programs.'],
    sources: [{ strong: 'source' }, ': the documents themselves. They are plain text.'],
    evidence: [
        { strong: 'evidence' },
        ': the workplace documents that may be passed on, and a sheet in place of each that is confidential or held elsewhere.',
    ],
};

const seal: Inlines = [
    { strong: 'manifest.json' },
    ' and ',
    { strong: 'SHA256SUMS' },
    ': what is in the bundle, with a checksum for every file.',
];

function standing(label: string, status: string, source: string | undefined): Inlines {
    const what = status === 'paraphrase' ? 'a paraphrase' : 'from a third party';
    return [
        { strong: `The criteria “${label}” are ${what}` },
        `, not the awarding body’s own words${source ? `: ${source}` : '.'}`,
    ];
}
