import type { Evidence, Workspace } from '@process-as-code/language';
import { evidenceIn, titleOf } from '@process-as-code/language';
import { isLeftAsIs, withoutTraces } from '../privacy/pictures/pictures.ts';
import type { CheckedText } from '../privacy/privacy.ts';
import { isText, textOf } from '../privacy/texts.ts';
import type { BundleInput, BundleIo, Step } from './bundle.ts';
import type { LeftOut } from './manifest.ts';
import { PathRegister } from './names.ts';
import { type PlannedFile, ready } from './planned.ts';
import type { Scope } from './scope.ts';
import { sizeLimit, sizeWords } from './size.ts';
import { isPresent, pathsBelow, reason } from './sources.ts';
import { evidencePath, sheetPath } from './workplace-names.ts';
import { sheetEnding, sheetFile } from './workplace-sheets.ts';

/** What became of an evidence item. */
export type Custody =
    /** Its file is in the bundle; `from` is where it stood, beside the documents. */
    | { readonly state: 'included'; readonly path: string; readonly from: string; readonly size: number }
    /** It is described only, as it should be: in the report, and in a sheet of its own where there is a path. */
    | { readonly state: 'confidential' | 'held'; readonly path?: string }
    /** It is listed only. `apart`: the bundle was wanted without workplace documents. */
    | { readonly state: 'planned' | 'apart' }
    /** Its file should be there and is not, or none is named. */
    | { readonly state: 'missing'; readonly why: string };

export interface Workplace {
    readonly custody: ReadonlyMap<Evidence, Custody>;
    readonly files: readonly PlannedFile[];
    /** Of the files those that are texts. */
    readonly texts: readonly CheckedText[];
    readonly leftOut: readonly LeftOut[];
    readonly remarks: readonly string[];
}

export interface WorkplaceOptions {
    /** The files to read; of the others the disk says how large they are. */
    readonly reads: (path: string) => boolean;
    readonly step: Step;
}

/** The files that somebody marked confidential, wherever in the workspace. They are in no bundle, whoever names them. */
export function confidentialFiles(workspace: Workspace): ReadonlySet<string> {
    const evidence = [...workspace.documents.values()].flatMap(evidenceIn);
    return new Set(evidence.filter(item => item.confidential).flatMap(item => item.file?.target ?? []));
}

/**
 * The workplace documents: the files that evidence items name, each once, and nothing else. What cannot be read is a
 * remark and is listed as missing; the rest goes on.
 */
export async function workplaceFiles(
    scope: Scope,
    confidential: ReadonlySet<string>,
    input: BundleInput,
    io: BundleIo,
    { reads, step }: WorkplaceOptions,
): Promise<Workplace> {
    const known = new Map<string, Custody>();
    const custody = new Map<Evidence, Custody>();
    const files: PlannedFile[] = [];
    const texts: CheckedText[] = [];
    const remarks: string[] = [];
    const register = new PathRegister();
    const shown = pathsBelow(scope, confidential);
    const limit = sizeLimit(input);
    const wanted = !input.without?.includes('evidence');

    async function take(item: Evidence, uri: string, number: number): Promise<Custody> {
        const size = scope.workspace.files.get(uri)?.size ?? 0;
        if (size > limit) return tooLarge(limit);
        const path = register.take(evidencePath(number, scope.evidence.length, item, item.file!.path));
        const about = { path, part: 'evidence', from: shown(uri) } as const;
        if (!reads(uri)) {
            if (isLeftAsIs(uri)) remarks.push(traces(path));
            files.push({ ...about, size, make: () => io.read(uri) });
            return { state: 'included', path, from: about.from, size };
        }
        try {
            const read = await io.read(uri);
            if (read.length > limit) return tooLarge(limit);
            const { bytes, ...plain } = withoutTraces(read, uri);
            if (plain.isLeftAsIs) remarks.push(traces(path));
            files.push(ready({ ...about, bytes }));
            if (isText(uri)) texts.push({ uri, file: about.from, text: textOf(bytes) });
            return { state: 'included', path, from: about.from, size: bytes.length };
        } catch (error) {
            io.signal?.throwIfAborted();
            return { state: 'missing', why: reason(error).replace(/\.$/, '') };
        }
    }

    function described(item: Evidence, found: Custody, number: number): Custody {
        if (found.state !== 'confidential' && found.state !== 'held') return found;
        const path = register.take(sheetPath(number, scope.evidence.length, item, sheetEnding(input, io)));
        files.push(sheetFile(path, item, scope, input.today, io.typesetter));
        return { ...found, path };
    }

    for (const [index, item] of scope.evidence.entries()) {
        await step(titleOf(item));
        const uri = toRead(item, scope.workspace, confidential, wanted);
        if (typeof uri === 'string') {
            const found = known.get(uri) ?? (await take(item, uri, index + 1));
            known.set(uri, found);
            custody.set(item, found);
        } else custody.set(item, wanted ? described(item, uri, index + 1) : uri);
    }
    const left = scope.evidence.filter(item => custody.get(item)?.state !== 'included');
    return {
        custody,
        files,
        texts,
        leftOut: left.map(item => ({
            what: item.name ?? item.id,
            why: whyLeftOut(item, custody.get(item)!),
        })),
        remarks: [...left.flatMap(item => remark(item, custody.get(item)!)), ...remarks],
    };
}

/** The file to read, or why there is none. */
function toRead(
    item: Evidence,
    workspace: Workspace,
    confidential: ReadonlySet<string>,
    wanted: boolean,
): string | Custody {
    if (item.confidential) return { state: 'confidential' };
    if (item.planned) return { state: 'planned' };
    if (item.held) return { state: 'held' };
    if (!item.file) return { state: 'missing', why: 'no file is named' };
    const { target } = item.file;
    if (target === undefined) return { state: 'missing', why: 'its path leads out of the folder' };
    if (confidential.has(target)) return { state: 'confidential' };
    if (!wanted) return { state: 'apart' };
    if (isPresent(workspace, target)) return target;
    return { state: 'missing', why: factWords[workspace.files.get(target)!.state] ?? 'it cannot be read' };
}

const factWords: Readonly<Record<string, string>> = {
    missing: 'there is no such file',
    folder: 'it is a folder, not a file',
    outside: 'it lies outside the folder',
    unreadable: 'it cannot be read',
    bundled: 'this is a copy of an evidence bundle, in which it stands elsewhere',
};

function tooLarge(limit: number): Custody {
    return { state: 'missing', why: `it is larger than ${sizeWords(limit)}` };
}

function traces(path: string): string {
    return `${path} is copied as it is: the place, the time and the device that a camera notes in it could not be removed. A JPEG of it loses them.`;
}

function whyLeftOut(item: Evidence, custody: Custody): string {
    switch (custody.state) {
        case 'confidential':
            return `confidential${item.confidential?.value ? `: ${item.confidential.value}` : ''}`;
        case 'held':
            return `held elsewhere: ${item.held?.value ?? ''}`;
        case 'planned':
            return 'planned: not there yet';
        case 'apart':
            return 'left out: workplace documents were not wanted';
        case 'missing':
            return `missing: ${custody.why}`;
        default:
            return '';
    }
}

function remark(item: Evidence, custody: Custody): string[] {
    if (custody.state !== 'missing') return [];
    const file = item.file ? ` (${item.file.path})` : '';
    return [`The evidence "${titleOf(item)}"${file} is listed as missing: ${custody.why}.`];
}
