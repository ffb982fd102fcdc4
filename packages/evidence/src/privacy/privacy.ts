import type { DocumentModel, Personal, Place, Waived } from '@process-as-code/language';
import { contains, evidenceIn, personalIn, personalOfParty } from '@process-as-code/language';
import { personalColumns } from './columns.ts';
import { positionsIn } from './lines.ts';

/** Something of a person that a bundle would carry out of the house. */
export interface PersonalFinding {
    readonly kind: Personal['kind'];
    /** The words themselves, or the heading of a column that is full of them. */
    readonly text: string;
    /** Of a column: how many rows have something in it. */
    readonly rows?: number;
    /** `sources`: in a document, and so in the report too; `evidence`: in a workplace document. */
    readonly part: 'sources' | 'evidence';
    /** What the file is called, for people. */
    readonly file: string;
    /** In the file that holds it; the end is behind the last letter. */
    readonly place: Place;
}

/** A text that a bundle would hold. */
export interface CheckedText {
    readonly uri: string;
    /** What the file is called, for people. */
    readonly file: string;
    readonly text: string;
}

/** A file with more of them has enough to be looked at as a whole. */
const mostInFile = 500;

/**
 * What the documents say of persons, comments included, by the same look as the rule `person-name`. Who learns and who has
 * seen the evidence may be named, and so may whom somebody allowed with a reason.
 */
export function personalInDocument(
    document: DocumentModel,
    { uri, file, text }: CheckedText,
    waived: readonly Waived[],
): PersonalFinding[] {
    const items = evidenceIn(document);
    const allowed = [
        ...document.portfolios.flatMap(({ learner }) => learner?.place ?? []),
        ...items.flatMap(({ seenBy }) => seenBy?.place ?? []),
        ...waived
            .filter(({ finding }) => finding.code === 'person-name')
            .map(({ finding: { place } }) => items.find(item => contains(item.place, place))?.place ?? place),
    ];
    const found = [...inText(text, uri), ...inParties(document)].filter(
        ({ place }) => !allowed.some(one => meet(one, place)),
    );
    return found
        .filter(({ place }, index) => !found.slice(0, index).some(other => meet(other.place, place)))
        .slice(0, mostInFile)
        .map(one => ({ ...one, part: 'sources', file }));
}

/** What a file in plain text, or a table, says of persons. */
export function personalInFile(
    { uri, file, text }: CheckedText,
    part: PersonalFinding['part'],
): PersonalFinding[] {
    const { columns, rest } = /\.(csv|tsv)$/i.test(file)
        ? personalColumns(text)
        : { columns: [], rest: text };
    const place = placesIn(text, uri);
    const inColumns = columns.map(({ kind, heading, rows, start, end }) => {
        return { kind, text: heading, rows, place: place(start, end) };
    });
    return [...inColumns, ...inText(rest, uri)].slice(0, mostInFile).map(one => ({ ...one, part, file }));
}

/** Lies one of two places within the other? */
function meet(a: Place, b: Place): boolean {
    return contains(a, b) || contains(b, a);
}

type Found = Pick<PersonalFinding, 'kind' | 'text' | 'place' | 'rows'>;

function inText(text: string, uri: string): Found[] {
    const place = placesIn(text, uri);
    return personalIn(text).map(({ kind, start, end }) => ({
        kind,
        text: text.slice(start, end),
        place: place(start, end),
    }));
}

/** Roles and stakeholders that are called by a given name alone: in running text it would be a word as any other. */
function inParties(document: DocumentModel): Found[] {
    return [document, ...document.processes]
        .flatMap(({ roles, stakeholders }) => [...roles, ...stakeholders])
        .flatMap(party => {
            const found = personalOfParty(party.label, party.name);
            const text = party.label?.slice(found?.start, found?.end) ?? party.name ?? '';
            return found ? [{ kind: found.kind, text, place: party.labelPlace ?? party.anchor }] : [];
        });
}

function placesIn(text: string, uri: string): (start: number, end: number) => Place {
    const position = positionsIn(text);
    return (start, end) => {
        const [from, to] = [position(start), position(end)];
        return { file: uri, ...from, endLine: to.line, endColumn: to.column };
    };
}
