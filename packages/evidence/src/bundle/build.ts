import type { Process } from '@process-as-code/language';
import { fingerprint } from '@process-as-code/language';
import packageJson from '../../package.json' with { type: 'json' };
import type { Bundle, BundleInput, BundleIo } from './bundle.ts';
import { BundleDeclined } from './bundle.ts';
import { inTurn } from './in-turn.ts';
import type { ManifestFile, ManifestProcess } from './manifest.ts';
import { listed, sealOf } from './manifest.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { PlannedFile } from './planned.ts';
import { byPath } from './planned.ts';
import { refuseOversize } from './size.ts';
import type { BundleFile, Packed } from './zip.ts';
import { archive, pack, turn } from './zip.ts';

/**
 * The evidence bundle of a portfolio or of a process: a ZIP archive with the report, the matrix, the diagrams, the data, the
 * sources and the workplace documents. The same input gives the same bytes, in Node and in a browser worker.
 *
 * @throws BundleError when there is nothing to export, when it is not clear what, or when it is too large; BundleDeclined when
 * whoever was asked did not agree; the signal's reason when aborted
 */
export async function buildBundle(input: BundleInput, io: BundleIo): Promise<Bundle> {
    io.signal?.throwIfAborted();
    const tell = async (done: number, total: number, what: string) => {
        io.progress?.(done, total, what);
        await turn();
        io.signal?.throwIfAborted();
    };
    const plan = await planOf(input, io, { reads: () => true, step: what => tell(0, 1, what) });
    refuseOversize(plan.files, plan.foreseen.maxSize);
    if (io.agree && !(await io.agree(plan.foreseen))) throw new BundleDeclined('Nothing was exported.');
    const begun = new Map([...begin(plan.files, 'typesetter', io), ...begin(plan.files, 'rasteriser', io)]);
    const made: Made[] = [];
    const total = plan.files.length;
    for (const [index, file] of inOrder(plan.files).entries()) {
        const { path, from } = file;
        await tell(index, total, path);
        const bytes = (await begun.get(file)) ?? (await file.make());
        made.push(await finished({ path, bytes, ...(from === undefined ? {} : { from }) }, io.signal));
    }
    const { scope, foreseen } = plan;
    refuseOversize(
        made.map(({ packed }) => packed),
        foreseen.maxSize,
    );
    const about = {
        tool: { name: 'process-as-code', version: packageJson.version },
        date: input.today,
        ...(scope.portfolio ? { portfolio: nameAndLabel(scope.portfolio) } : {}),
        processes: scope.processes.map(process => manifestProcess(plan, process)),
        leftOut: foreseen.leftOut,
    };
    const seal = sealOf(
        made.map(one => one.listed),
        about,
        input.key,
    );
    const files = [...made, ...(await Promise.all(seal.map(file => finished(file, io.signal))))]
        .map(({ packed }) => packed)
        .toSorted(byPath);
    const bytes = archive(files);
    io.progress?.(total, total, 'done');
    return {
        bytes,
        files: files.map(({ path, size }) => ({ path, size })),
        remarks: foreseen.remarks,
    };
}

/** A file of the bundle of which only the place in the archive is left open. */
interface Made {
    readonly packed: Packed;
    readonly listed: ManifestFile;
}

/** Sums up and compresses a file as soon as it is made: at the end of all, nobody would do anything else meanwhile. */
async function finished(file: BundleFile, signal: AbortSignal | undefined): Promise<Made> {
    return { listed: listed(file), packed: await pack(file, signal) };
}

/** Begins with what a helper makes or prepares, a few files at once. He may work in this thread: others have a turn before each. */
function begin(
    files: readonly PlannedFile[],
    helper: PlannedFile['helper'],
    { signal }: BundleIo,
): [PlannedFile, Promise<Uint8Array | undefined>][] {
    // What is prepared has to be made too, while he makes the others.
    const rank = ({ prepare }: PlannedFile) => (prepare ? 0 : 1);
    const helped = files.filter(file => file.helper === helper).toSorted((a, b) => rank(a) - rank(b));
    const begun = inTurn(helped, begunAtOnce, async file => {
        await turn();
        signal?.throwIfAborted();
        if (!file.prepare) return file.make();
        await file.prepare();
        return undefined;
    });
    return helped.map((file, index) => [file, begun[index]!]);
}

/** Enough that a helper always has the next one, and few enough to stop soon. */
const begunAtOnce = 4;

/**
 * First what is made here, then what is waited for. Word is written when the PDF is there: both at once would take a quarter of the
 * memory more.
 */
function inOrder(files: readonly PlannedFile[]): PlannedFile[] {
    const rank = ({ helper, prepare }: PlannedFile) =>
        helper === undefined ? 0 : helper === 'typesetter' ? 1 : prepare ? 2 : 3;
    return files.toSorted((a, b) => rank(a) - rank(b));
}

function manifestProcess({ scope, paths, foreseen }: Plan, process: Process): ManifestProcess {
    const file = paths.get(process.place.file);
    const isCopied = foreseen.files.some(({ path }) => path === file);
    return {
        ...nameAndLabel(process),
        ...(process.version ? { version: process.version.value } : {}),
        ...(file !== undefined && isCopied ? { file } : {}),
        fingerprint: fingerprint(scope.workspace, process),
    };
}

function nameAndLabel(element: { name?: string; id: string; label?: string }): {
    name: string;
    label: string;
} {
    const name = element.name ?? element.id;
    return { name, label: element.label ?? name };
}
