import type { LangiumDocument } from 'langium';
import type { ParsingMistake } from '../../parser/cursor.ts';
import { type LexingMistake, type Mistake, MOST_MISTAKES, type Span } from '../../parser/mistakes/mistake.ts';
import type { Place } from '../element.ts';
import { comparePlaces } from '../place.ts';
import type { SyntaxProblem } from '../types.ts';
import { defined } from './defined.ts';

/** Of lines that are longer, somebody other than a person is the writer. */
const LONGEST = 2000;

/** What the lexer and the parser could not read, in the order of the text. */
export function problemsOf(document: LangiumDocument): SyntaxProblem[] {
    const { lexerErrors, parserErrors } = document.parseResult;
    const mistakes = [
        ...lexerErrors.map(error => (error as LexingMistake).mistake),
        ...parserErrors.map(error => (error as ParsingMistake).mistake),
    ];
    const places = new Places(document);
    const grave = new Set(
        mistakes.filter(mistake => !mistake.minor).map(mistake => places.place(mistake).line),
    );
    return mistakes
        .filter(mistake => !mistake.minor || !grave.has(places.place(mistake).line))
        .map(mistake => ({ mistake, place: places.place(mistake) }))
        .sort((a, b) => comparePlaces(a.place, b.place))
        .slice(0, MOST_MISTAKES)
        .map(({ mistake, place }) => problemOf(mistake, place, places));
}

function problemOf({ message, fixes, related }: Mistake, place: Place, places: Places): SyntaxProblem {
    return defined({
        message,
        place,
        words: places.wordsOn(place),
        fixes: fixes?.map(({ title, unattended, edits }) => ({
            title,
            unattended,
            edits: edits.map(edit => ({ place: places.place(edit), text: edit.text })),
        })),
        related: related?.map(each => ({ message: each.message, place: places.place(each) })),
    });
}

/** Offsets as places. The end of the file is no place: what was written last is where a person would look. */
class Places {
    private readonly document: LangiumDocument;
    private readonly end: number;

    constructor(document: LangiumDocument) {
        this.document = document;
        this.end = document.textDocument.getText().trimEnd().length;
    }

    wordsOn({ line, endLine }: Place): string[] {
        const { textDocument } = this.document;
        const lines = { start: { line: line - 1, character: 0 }, end: { line: endLine, character: 0 } };
        return (
            textDocument
                .getText(lines)
                .slice(0, LONGEST)
                .match(/[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu) ?? []
        );
    }

    place({ start, end }: Span): Place {
        const { textDocument, uri } = this.document;
        const known = Number.isNaN(start)
            ? { start: Math.max(0, this.end - 1), end: this.end }
            : { start, end };
        const from = textDocument.positionAt(known.start);
        const to = textDocument.positionAt(known.end);
        return {
            file: uri.toString(),
            line: from.line + 1,
            column: from.character + 1,
            endLine: to.line + 1,
            endColumn: to.character + 1,
        };
    }
}
