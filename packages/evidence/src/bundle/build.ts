import { mapSvg, matrixCsv, matrixView } from '@process-as-code/diagrams';
import type { PackCoverage, Process } from '@process-as-code/language';
import { checkWorkspace, coverage, fingerprint, titleOf } from '@process-as-code/language';
import packageJson from '../../package.json' with { type: 'json' };
import { reportDocument } from '../report/content/report.ts';
import type { ReportDocument } from '../report/document.ts';
import { smartEvidence } from '../workbook/smart-evidence.ts';
import { workbookOf } from '../workbook/workbook.ts';
import { xlsx } from '../workbook/xlsx.ts';
import type { Bundle, BundleInput, BundleIo, Step } from './bundle.ts';
import { encoded } from './digest.ts';
import type { ManifestProcess } from './manifest.ts';
import { sealed } from './manifest.ts';
import { PathRegister, safeName } from './names.ts';
import { reportFiles, reportForms } from './reports.ts';
import { reviewFiles } from './reviews.ts';
import type { Scope } from './scope.ts';
import { scopeOf } from './scope.ts';
import type { SourcePaths } from './sources.ts';
import { sourceFiles, sourceOf, sourcePaths } from './sources.ts';
import { confidentialFiles, workplaceFiles } from './workplace.ts';
import type { BundleFile } from './zip.ts';
import { turn, zipped } from './zip.ts';

/**
 * The evidence bundle of a portfolio or of a process: a ZIP archive with the report, the maps, the matrix, the sources
 * and the workplace documents. The same input gives the same bytes, in Node and in a browser worker.
 *
 * @throws BundleError when there is nothing to export, or it is not clear what; the signal's reason when aborted
 */
export async function buildBundle(input: BundleInput, io: BundleIo): Promise<Bundle> {
    io.signal?.throwIfAborted();
    const scope = scopeOf(input);
    const confidential = confidentialFiles(input.workspace);
    const paths = sourcePaths(scope, confidential);
    const forms = reportForms(input, io);
    const total = scope.evidence.length + scope.processes.length + forms.paths.length;
    let done = 0;
    const step: Step = async what => {
        io.progress?.(done++, total, what);
        await turn();
        io.signal?.throwIfAborted();
    };
    const workplace = await workplaceFiles(scope, confidential, io, step);
    const sources = await sourceFiles(paths, input, io);
    const maps = await mapFiles(scope, step);
    const matrices = coverageOf(scope, input);
    const { findings, waived } = checkWorkspace(scope.workspace, { today: input.today });
    const report = reportDocument({
        scope,
        coverage: matrices,
        findings,
        waived,
        custody: workplace.custody,
        maps: new Map(maps.map(({ process, path }) => [process, path])),
        today: input.today,
        toolVersion: packageJson.version,
        forms: forms.paths,
        nameOfFile: uri => paths.get(uri)?.slice('source/'.length) ?? 'built-in pack',
    });
    const files = sealed(
        [
            ...(await reportFiles(report, forms.paths, io, step)),
            ...workbookFile(report, forms.paths, input),
            { path: 'matrix.csv', bytes: encoded(spreadsheet(matrices, paths)) },
            ...frameworkFiles(matrices),
            ...maps,
            ...sources.files,
            ...workplace.files,
            ...(await reviewFiles(scope, io)),
        ],
        {
            tool: { name: 'process-as-code', version: packageJson.version },
            date: input.today,
            ...(scope.portfolio ? { portfolio: nameAndLabel(scope.portfolio) } : {}),
            processes: scope.processes.map(process => manifestProcess(scope, paths, process)),
            leftOut: [...workplace.leftOut, ...sources.leftOut, ...forms.leftOut],
        },
    );
    const bytes = await zipped(files, io.signal);
    io.progress?.(total, total, 'done');
    return {
        bytes,
        files: files.map(file => ({ path: file.path, size: file.bytes.length })),
        remarks: [
            ...workplace.remarks,
            ...sources.remarks,
            ...forms.leftOut.map(({ what, why }) => `${what} is left out: ${why}.`),
        ],
    };
}

function coverageOf(scope: Scope, input: BundleInput): PackCoverage[] {
    const { portfolio, processes, workspace } = scope;
    const name = (portfolio ?? processes[0])?.name;
    const all = coverage(workspace, {
        today: input.today,
        ...(name === undefined ? {} : portfolio ? { portfolio: name } : { process: name }),
        ...(input.defaultPack === undefined ? {} : { defaultPack: input.defaultPack }),
    });
    return all.filter(one =>
        portfolio ? one.portfolio === portfolio : one.processes.includes(processes[0]!),
    );
}

interface MapFile extends BundleFile {
    readonly process: Process;
}

async function mapFiles({ processes, workspace }: Scope, step: Step): Promise<MapFile[]> {
    const register = new PathRegister();
    const maps: MapFile[] = [];
    for (const process of processes) {
        await step(titleOf(process));
        if (!process.flow) continue;
        const whole = mapSvg(workspace, process, { theme: 'light', fontEmbedded: true });
        maps.push({
            process,
            path: register.take(`maps/${safeName(process.name ?? process.id)}.svg`),
            bytes: encoded(whole),
        });
    }
    return maps;
}

function manifestProcess(scope: Scope, paths: SourcePaths, process: Process): ManifestProcess {
    return {
        ...nameAndLabel(process),
        ...(process.version ? { version: process.version.value } : {}),
        file: sourceOf(paths, process),
        fingerprint: fingerprint(scope.workspace, process),
    };
}

/** The tables of the report to sort and filter. */
function workbookFile(
    report: ReportDocument,
    forms: readonly string[],
    { without = [] }: BundleInput,
): BundleFile[] {
    if (without.includes('xlsx')) return [];
    const sheets = workbookOf(
        report,
        forms.find(path => path === 'report.html'),
    );
    return [{ path: 'matrix.xlsx', bytes: xlsx(sheets, report.title) }];
}

/** The criteria for the matrix of an e-portfolio system. */
function frameworkFiles(matrices: readonly PackCoverage[]): BundleFile[] {
    const register = new PathRegister();
    return [...new Set(matrices.map(({ pack }) => pack))].map(pack => ({
        path: register.take(`criteria/${safeName(pack.name ?? pack.id)}.matrix`),
        bytes: encoded(smartEvidence(pack)),
    }));
}

/** The matrix as CSV. Spreadsheets take it for UTF-8 only when it begins with a byte-order mark. */
function spreadsheet(matrices: readonly PackCoverage[], paths: SourcePaths): string {
    return `\uFEFF${matrixCsv(matrices.map(matrixView), uri => paths.get(uri) ?? 'built-in pack')}`;
}

function nameAndLabel(element: { name?: string; id: string; label?: string }): {
    name: string;
    label: string;
} {
    const name = element.name ?? element.id;
    return { name, label: element.label ?? name };
}
