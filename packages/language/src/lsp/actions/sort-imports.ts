import type { Import } from '../../model/types.ts';
import type { Action, ActionContext, ActionSource } from './action.ts';

/** Sorts the imports of a file by their paths; a file that is imported twice is imported once. */
export const sortImports: ActionSource = {
    kinds: ['source.organizeImports'],
    find({ document, source }: ActionContext): Action[] {
        const { imports } = document;
        const places = imports.map(statement => source.span(statement.statement));
        const chunks = imports.map((statement, index) => ({
            statement,
            text: source.text.slice(places[index]!.start, lineEnd(source.text, places[index]!.end)),
        }));
        const seen = new Set<string>();
        const sorted = chunks
            .toSorted((a, b) => compare(a.statement, b.statement))
            .filter(({ statement: { path }, text }) => {
                const isNew =
                    !seen.has(path) || /["'][ \t]*\S/.test(text.slice(text.lastIndexOf(path) + path.length));
                seen.add(path);
                return isNew;
            });
        const isSorted =
            sorted.length === chunks.length && sorted.every((chunk, index) => chunk === chunks[index]);
        if (isSorted) return [];
        const edits = chunks.map((chunk, index) => {
            const { start } = places[index]!;
            const place = source.place(start, start + chunk.text.length);
            const text = sorted[index]?.text;
            return text === undefined ? source.remove(place) : { place, text };
        });
        return [{ title: 'Sort the imports', kind: 'source.organizeImports', edits }];
    },
};

/** A comment on the line of an import goes where the import goes; what else stands on the line stays. */
function lineEnd(text: string, end: number): number {
    return end + (/^[ \t]*\/\/[^\r\n]*/.exec(text.slice(end))?.[0].trimEnd().length ?? 0);
}

function compare(a: Import, b: Import): number {
    const [left, right] = [a.path.toLowerCase(), b.path.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
}
