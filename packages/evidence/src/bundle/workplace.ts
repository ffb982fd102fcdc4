import type { Evidence, Workspace } from '@process-as-code/language';
import { evidenceIn, titleOf } from '@process-as-code/language';
import type { BundleIo, Step } from './bundle.ts';
import type { LeftOut } from './manifest.ts';
import { baseName, PathRegister, safeName } from './names.ts';
import type { Scope } from './scope.ts';
import { isPresent, reason } from './sources.ts';
import type { BundleFile } from './zip.ts';

/** What became of an evidence item. */
export type Custody =
    /** Its file is in the bundle. */
    | { readonly state: 'included'; readonly path: string; readonly size: number }
    /** It is listed only, as it should be. */
    | { readonly state: 'confidential' | 'held' | 'planned' }
    /** Its file should be there and is not, or none is named. */
    | { readonly state: 'missing'; readonly why: string };

export interface Workplace {
    readonly custody: ReadonlyMap<Evidence, Custody>;
    readonly files: readonly BundleFile[];
    readonly leftOut: readonly LeftOut[];
    readonly remarks: readonly string[];
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
    io: BundleIo,
    step: Step,
): Promise<Workplace> {
    const reading = new Map<string, Custody>();
    const custody = new Map<Evidence, Custody>();
    const files: BundleFile[] = [];
    const register = new PathRegister();
    for (const item of scope.evidence) {
        await step(titleOf(item));
        const uri = toRead(item, scope.workspace, confidential);
        if (typeof uri !== 'string') {
            custody.set(item, uri);
            continue;
        }
        let found = reading.get(uri);
        if (!found) {
            found = await take(uri, item, io, register, files);
            reading.set(uri, found);
        }
        custody.set(item, found);
    }
    const left = scope.evidence.filter(item => custody.get(item)?.state !== 'included');
    return {
        custody,
        files,
        leftOut: left.map(item => ({
            what: item.name ?? item.id,
            why: whyLeftOut(item, custody.get(item)!),
        })),
        remarks: left.flatMap(item => remark(item, custody.get(item)!)),
    };
}

/** The file to read, or why there is none. */
function toRead(item: Evidence, workspace: Workspace, confidential: ReadonlySet<string>): string | Custody {
    if (item.confidential) return { state: 'confidential' };
    if (item.planned) return { state: 'planned' };
    if (item.held) return { state: 'held' };
    if (!item.file) return { state: 'missing', why: 'no file is named' };
    const { target } = item.file;
    if (target === undefined) return { state: 'missing', why: 'its path leads out of the folder' };
    if (confidential.has(target)) return { state: 'confidential' };
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

async function take(
    uri: string,
    item: Evidence,
    io: BundleIo,
    register: PathRegister,
    files: BundleFile[],
): Promise<Custody> {
    try {
        const bytes = await io.read(uri);
        const path = register.take(`evidence/${safeName(baseName(item.file!.path.replaceAll('\\', '/')))}`);
        files.push({ path, bytes });
        return { state: 'included', path, size: bytes.length };
    } catch (error) {
        io.signal?.throwIfAborted();
        return { state: 'missing', why: reason(error).replace(/\.$/, '') };
    }
}

function whyLeftOut(item: Evidence, custody: Custody): string {
    switch (custody.state) {
        case 'confidential':
            return `confidential${item.confidential?.value ? `: ${item.confidential.value}` : ''}`;
        case 'held':
            return `held elsewhere: ${item.held?.value ?? ''}`;
        case 'planned':
            return 'planned: not there yet';
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
