import { imported } from '../../analysis/visibility.ts';
import { writtenDocuments } from '../../model/lookup.ts';
import type { DocumentModel, Workspace } from '../../model/types.ts';
import type { Addition, NewEvidenceParams, Refusal } from '../../protocol.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { addImport, relativePath, takenNames } from '../../rules/support/declare.ts';
import { insertBehind } from '../../rules/support/edits.ts';
import { freeName, nameFrom } from '../../rules/support/names.ts';
import { written } from '../../rules/support/words.ts';
import { Source } from '../actions/source.ts';
import type { TextOf } from './add.ts';
import { additionOf } from './blank.ts';

/**
 * The edits that make a file an evidence item of a document: named after the file, dated today, with the rest to fill in. A
 * document that nobody imports yet is imported where the portfolio is, so that the item counts.
 */
export function newEvidence(
    workspace: Workspace,
    today: string,
    textOf: TextOf,
    { uri, file }: NewEvidenceParams,
): Addition | Refusal {
    const document = workspace.documents.get(uri);
    if (!document || document.builtin) return { refused: 'This file cannot hold evidence.' };
    if (originOf(uri) !== originOf(file)) {
        return {
            refused: `${fileName(file)} is kept elsewhere than ${fileName(uri)}. Copy it beside that first.`,
        };
    }
    const path = relativePath(uri, file);
    const name = freeName(nameFrom(stemOf(file), 'Evidence'), takenIn(workspace, document));
    const source = new Source(uri, textOf(uri) ?? '');
    const lines = [
        `evidence ${name} ${written(labelOf(file))} {`,
        `${source.level}file ${written(path)}`,
        `${source.level}kind product`,
        `${source.level}date ${today}`,
        `${source.level}commentary "What it shows, and what I did for it"`,
        '}',
    ];
    const addition = additionOf([placed(document, source, lines.join('\n'))], textOf);
    return { ...addition, edits: [...addition.edits, ...importOf(workspace, document)] };
}

/** Behind the last item at the top of the file, else at its end. */
function placed({ evidence }: DocumentModel, source: Source, item: string): TextEdit {
    const last = evidence.at(-1);
    if (last) return insertBehind(last.place, `\n${item}`);
    const end = source.text.trimEnd().length;
    const gap = end === 0 ? '' : '\n\n';
    return { place: source.place(end, source.text.length), text: `${gap}${item}\n` };
}

function takenIn(workspace: Workspace, document: DocumentModel): Set<string> {
    const seeing = writtenDocuments(workspace).filter(other => imported(workspace, other).includes(document));
    const seen = [document, ...seeing].flatMap(other => imported(workspace, other));
    return new Set(seen.flatMap(other => [...takenNames(other)]));
}

function importOf(workspace: Workspace, document: DocumentModel): TextEdit[] {
    if (document.portfolios.length + document.processes.length > 0) return [];
    const others = writtenDocuments(workspace).filter(other => other !== document);
    if (others.some(other => imported(workspace, other).includes(document))) return [];
    const home =
        others.find(({ portfolios }) => portfolios.length > 0) ??
        others.find(({ processes }) => processes.length > 0);
    return home ? [addImport(home, relativePath(home.file, document.file))] : [];
}

/** Scheme and host of a URI. */
function originOf(uri: string): string {
    return /^[^:]*:\/\/[^/]*/.exec(uri)?.[0] ?? uri;
}

function fileName(uri: string): string {
    return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function stemOf(uri: string): string {
    return fileName(uri).replace(/(?<=.)\.[^.]*$/, '');
}

/** `steering-minutes 2026.pdf` reads `Steering minutes 2026`. */
function labelOf(uri: string): string {
    const words = stemOf(uri)
        .replaceAll(/[\s_-]+/g, ' ')
        .replaceAll('"', "'")
        .replaceAll('\\', '/')
        .trim();
    return words.slice(0, 1).toUpperCase() + words.slice(1);
}
