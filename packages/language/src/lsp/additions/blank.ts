import { comparePlaces } from '../../model/place.ts';
import type { Addition } from '../../protocol.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { Source } from '../actions/source.ts';

/** What a person is to fill in: a remark that says what is still to record, the words of a text, else a date. */
const blanks: readonly RegExp[] = [/\/\/ Still to record: [^\n]*/d, /"([^"\n]*)"/d, /\d{4}-\d{2}-\d{2}/d];

/** Edits with the place of the first blank in what they write; the end of the last one where they write none. */
export function additionOf(
    edits: readonly TextEdit[],
    textOf: (file: string) => string | undefined,
): Addition {
    const inOrder = edits.toSorted((a, b) => comparePlaces(a.place, b.place));
    for (const blank of blanks) {
        for (const edit of inOrder) {
            const found = blank.exec(edit.text)?.indices;
            const span = found?.[1] ?? found?.[0];
            if (span) return { edits, blank: placeAfter(inOrder, edit, span, textOf) };
        }
    }
    const last = inOrder.at(-1)!;
    return { edits, blank: placeAfter(inOrder, last, [last.text.length, last.text.length], textOf) };
}

/** Where a part of what an edit writes lies when all the edits are made. */
function placeAfter(
    edits: readonly TextEdit[],
    edit: TextEdit,
    [from, to]: readonly [number, number],
    textOf: (file: string) => string | undefined,
): Addition['blank'] {
    const { file } = edit.place;
    const before = new Source(file, textOf(file) ?? '');
    let text = '';
    let at = 0;
    let start = 0;
    for (const each of edits.filter(({ place }) => place.file === file)) {
        const span = before.span(each.place);
        text += before.text.slice(at, span.start);
        if (each === edit) start = text.length;
        text += each.text;
        at = span.end;
    }
    return new Source(file, text).place(start + from, start + to);
}
