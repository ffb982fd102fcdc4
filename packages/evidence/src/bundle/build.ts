import type { Process } from '@process-as-code/language';
import { fingerprint } from '@process-as-code/language';
import packageJson from '../../package.json' with { type: 'json' };
import type { Bundle, BundleInput, BundleIo } from './bundle.ts';
import { BundleDeclined } from './bundle.ts';
import type { ManifestProcess } from './manifest.ts';
import { sealed } from './manifest.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { PlannedFile } from './planned.ts';
import { refuseOversize } from './size.ts';
import type { BundleFile } from './zip.ts';
import { turn, zipped } from './zip.ts';

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
    // The typesetter takes longest, and may have a thread of its own.
    const pdf = plan.files.find(({ path }) => path === 'report.pdf');
    const typeset = pdf && Promise.resolve(pdf.make());
    // Whoever waits for it is told what went wrong.
    typeset?.catch(() => undefined);
    const made: BundleFile[] = [];
    const total = plan.files.length;
    for (const [index, file] of wordLast(plan.files).entries()) {
        const { path, from } = file;
        await tell(index, total, path);
        const bytes = await (file === pdf ? typeset : file.make());
        made.push({ path, bytes: bytes!, ...(from === undefined ? {} : { from }) });
    }
    refuseOversize(made.map(sized), plan.foreseen.maxSize);
    const { scope, foreseen } = plan;
    const about = {
        tool: { name: 'process-as-code', version: packageJson.version },
        date: input.today,
        ...(scope.portfolio ? { portfolio: nameAndLabel(scope.portfolio) } : {}),
        processes: scope.processes.map(process => manifestProcess(plan, process)),
        leftOut: foreseen.leftOut,
    };
    const files = sealed(made, about, input.key);
    const bytes = await zipped(files, io.signal);
    io.progress?.(total, total, 'done');
    return { bytes, files: files.map(sized), remarks: foreseen.remarks };
}

/** Word is written when the PDF is there: both at once would take half as much memory again. */
function wordLast(files: readonly PlannedFile[]): PlannedFile[] {
    const isWord = ({ path }: PlannedFile) => path === 'report.docx';
    return [...files.filter(file => !isWord(file)), ...files.filter(isWord)];
}

function sized({ path, bytes }: BundleFile): { path: string; size: number } {
    return { path, size: bytes.length };
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
