import type { Addition, Refusal } from '../../protocol.ts';
import { applied } from '../../rules/testing.ts';
import { modelOf } from '../../testing.ts';

/** The workspace of these files, the URI of the first one, and their texts by URI. */
export async function opened(files: Readonly<Record<string, string>>) {
    const { workspace, document } = await modelOf(files);
    const textOf = (file: string) => files[file.slice(file.lastIndexOf('/') + 1)];
    return { workspace, file: document.file, textOf };
}

/** The files after the edits, and the words that stand in the blank. */
export function after(files: Readonly<Record<string, string>>, addition: Addition | Refusal) {
    if (!('edits' in addition)) throw new Error(addition.refused);
    const texts = Object.fromEntries(
        Object.entries(files).map(([name, text]) => {
            const edits = addition.edits.filter(({ place }) => place.file.endsWith(`/${name}`));
            return [name, applied(text, { title: '', unattended: false, edits })];
        }),
    );
    const { file, line, column, endColumn } = addition.blank;
    const lines = texts[file.slice(file.lastIndexOf('/') + 1)]!.split(/\r?\n/);
    return { texts, blank: lines[line - 1]!.slice(column - 1, endColumn - 1) };
}
