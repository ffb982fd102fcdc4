import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
    type CheckOptions,
    checkDocument,
    type Finding,
    type Fix,
    type Place,
    type TextEdit,
} from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writeWhole } from './files.ts';

/** A fix may uncover what the next one mends, and of neighbours one is mended in each round; so many rounds would be none of that. */
const ROUNDS = 100;

/**
 * Applies to the files on disk the fixes that need no answer, until none is left.
 * `reopen` reads them anew after each round. Gives what was opened last, and how much was done.
 */
export async function applyFixes(
    first: Opened,
    options: CheckOptions,
    reopen: () => Promise<Opened>,
): Promise<{ opened: Opened; findings: number; files: number }> {
    let opened = first;
    const tried = new Map<string, number>();
    let fixed = 0;
    const files = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
        const mended = await mendable(opened, options, tried);
        if (mended.length === 0) break;
        const edits = mended.flatMap(fix => fix.edits);
        for (const uri of new Set(edits.map(edit => edit.place.file))) {
            const ofFile = edits.filter(edit => edit.place.file === uri);
            await writeWhole(fileURLToPath(uri), edited(opened.sources.get(uri) ?? '', ofFile));
            files.add(uri);
        }
        fixed += mended.length;
        opened = await reopen();
    }
    return { opened, findings: fixed, files: files.size };
}

/**
 * The findings with a fix that needs no answer and touches no text that an earlier one of them touches.
 * @param tried how many findings of a sort there were when fixes were last applied to them: where there are not fewer now, the
 * fixes do not help, and are not tried again; what is tried now is added
 */
async function mendable(opened: Opened, options: CheckOptions, tried: Map<string, number>): Promise<Fix[]> {
    const safe = new Map<string, boolean>();
    const taken: Place[] = [];
    const mended: Fix[] = [];
    const findings = opened.targets.flatMap(uri => checkDocument(opened.workspace, uri, options).findings);
    const sorts = Map.groupBy(findings, sortOf);
    const hopeless = new Set(
        [...sorts]
            .filter(([sort, { length }]) => length >= (tried.get(sort) ?? Infinity))
            .map(([sort]) => sort),
    );
    for (const finding of findings) {
        const sort = sortOf(finding);
        const fix = hopeless.has(sort) ? undefined : finding.fixes.find(one => one.unattended);
        const places = fix?.edits.map(edit => edit.place) ?? [];
        for (const { file } of places) {
            if (!safe.has(file)) safe.set(file, await isAsRead(file, opened.sources.get(file)));
        }
        const isFree = (place: Place): boolean =>
            !taken.some(other => other.file === place.file && touches(place, other));
        if (!fix || !places.every(place => safe.get(place.file) && isFree(place))) continue;
        taken.push(...places);
        mended.push(fix);
        tried.set(sort, sorts.get(sort)?.length ?? 0);
    }
    return mended;
}

/** Is the text all that the file holds? Not where it is not UTF-8, or was changed since: writing it would lose something. */
export async function isAsRead(uri: string, text: string | undefined): Promise<boolean> {
    if (text === undefined || !uri.startsWith('file:')) return false;
    const bytes = await readFile(fileURLToPath(uri)).catch(() => undefined);
    return bytes?.equals(Buffer.from(text)) ?? false;
}

function sortOf({ code, message, place }: Finding): string {
    return `${code} ${place.file} ${message}`;
}

function touches(one: Place, other: Place): boolean {
    return (
        !isBefore(one.endLine, one.endColumn, other.line, other.column) &&
        !isBefore(other.endLine, other.endColumn, one.line, one.column)
    );
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
    return line < otherLine || (line === otherLine && column < otherColumn);
}

function edited(source: string, edits: readonly TextEdit[]): string {
    const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
    const bom = source.startsWith('\ufeff') ? '\ufeff' : '';
    const document = TextDocument.create('', 'proc', 0, source.slice(bom.length));
    const changes = edits.map(({ place, text }) => ({
        range: {
            start: { line: place.line - 1, character: place.column - 1 },
            end: { line: place.endLine - 1, character: place.endColumn - 1 },
        },
        newText: text.replaceAll('\n', lineEnd),
    }));
    return bom + TextDocument.applyEdits(document, changes);
}
