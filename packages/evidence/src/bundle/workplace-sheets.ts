import type { Evidence, Workspace } from '@process-as-code/language';
import { resolve, titleOf } from '@process-as-code/language';
import { capital, dateWords } from '../report/content/words.ts';
import type { SheetOfEvidence } from '../report/pdf/sheet.ts';
import { plain } from '../report/text.ts';
import type { BundleInput, BundleIo } from './bundle.ts';
import { encoded } from './digest.ts';
import type { PlannedFile } from './planned.ts';
import type { Scope } from './scope.ts';
import { evidenceNumber } from './workplace-names.ts';

/** In which form a sheet is written: as PDF where the bundle has PDFs, else as plain text. Both can be handed in alone. */
export function sheetEnding({ without = [] }: BundleInput, { typesetter }: BundleIo): '.pdf' | '.txt' {
    return typesetter && !without.includes('pdf') ? '.pdf' : '.txt';
}

/** A sheet in place of a document that stays where it is: what it shows, where it is held, and who has seen it. */
export function sheetFile(
    path: string,
    item: Evidence,
    scope: Scope,
    today: string,
    typesetter: BundleIo['typesetter'],
): PlannedFile {
    const sheet = sheetOf(item, scope, today);
    if (!path.endsWith('.pdf') || !typesetter)
        return { path, part: 'evidence', make: () => encoded(asText(sheet)) };
    return {
        path,
        part: 'evidence',
        helper: 'typesetter',
        make: async () => (await import('../report/pdf/sheet.ts')).sheetPdf(sheet, typesetter),
    };
}

function sheetOf(item: Evidence, { evidence, workspace, portfolio }: Scope, today: string): SheetOfEvidence {
    const { confidential, held, seenBy, evidenceKind, date, author, commentary } = item;
    const inFolder = 'In the folder that this bundle was made from';
    const reason = confidential?.value ? `: ${confidential.value}` : '';
    const facts: [term: string, ...lines: (string | undefined)[]][] = [
        [
            'Why it is not here',
            held && !confidential ? 'It is held elsewhere' : `It is confidential${reason}`,
        ],
        ['Where it is held', held?.value ?? inFolder],
        ['Who has seen it', seenBy?.value ?? 'Nobody is recorded'],
        [
            'What it shows',
            ...item.shows.map(({ criterion, at }) => showsWords(workspace, criterion, at?.value)),
        ],
        ['Kind', evidenceKind && capital(evidenceKind)],
        ['Date', date && dateWords(date.value)],
        [
            'Author',
            author &&
                (author.own
                    ? 'Own work'
                    : `Shared work${author.contribution ? `: ${author.contribution.value}` : ''}`),
        ],
        ['Commentary', commentary?.value],
        ['Portfolio', portfolio && titleOf(portfolio)],
        ['Learner', portfolio?.learner?.value],
        ['Centre', portfolio?.centre?.value],
    ];
    return {
        title: `${evidenceNumber(evidence.indexOf(item) + 1, evidence.length)} ${titleOf(item)}`,
        date: today,
        facts: facts.flatMap(([term, ...lines]) => {
            const given = lines.filter(line => line !== undefined && line !== '');
            return given.length > 0 ? [{ term, lines: given as string[] }] : [];
        }),
    };
}

function showsWords(workspace: Workspace, ref: Evidence['shows'][number]['criterion'], at = ''): string {
    const criterion = resolve(workspace, ref);
    const label = criterion && titleOf(criterion) !== ref.name ? ` ${titleOf(criterion)}` : '';
    return `${ref.name}${label}${at && `, at ${at}`}`;
}

/** Lines end as Windows has them, which every program reads; a mark says that it is UTF-8. */
function asText({ title, facts }: SheetOfEvidence): string {
    const lines = [
        title,
        '',
        ...facts.flatMap(({ term, lines }) => [
            `${term}:`,
            ...lines.map(line => `    ${line.replace(/\s*\n\s*/g, '\n    ')}`),
            '',
        ]),
        'To be filled in by whoever looks at it: name, signature, date',
        '',
    ];
    return `\uFEFF${plain(lines.join('\n')).replaceAll('\n', '\r\n')}`;
}
