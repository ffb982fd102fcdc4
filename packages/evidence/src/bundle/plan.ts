import type { PackCoverage, Waived } from '@process-as-code/language';
import { checkWorkspace, coverage } from '@process-as-code/language';
import packageJson from '../../package.json' with { type: 'json' };
import { dataFiles } from '../data/data.ts';
import {
    type CheckedText,
    type PersonalFinding,
    personalInDocument,
    personalInFile,
} from '../privacy/privacy.ts';
import { reportDocument } from '../report/content/report.ts';
import { diagramsOf } from '../views/diagrams.ts';
import { lettersRemarks } from '../views/letters.ts';
import { drawing } from '../views/png.ts';
import type { BundleInput, BundleIo, Foreseen, ForeseenFile, Leavable } from './bundle.ts';
import { bundleParts } from './bundle.ts';
import { manifestPath, signaturePath, sumsPath } from './manifest.ts';
import { matrixFiles } from './matrices.ts';
import { byPath, once, type PlannedFile } from './planned.ts';
import { reportFiles, reportForms } from './reports.ts';
import { reviewFiles } from './reviews.ts';
import type { Scope } from './scope.ts';
import { scopeOf } from './scope.ts';
import { copiedSize, oversize, sizeLimit } from './size.ts';
import type { SourcePaths } from './sources.ts';
import { pathsBelow, sourceFiles, sourcePaths } from './sources.ts';
import { confidentialFiles, type WorkplaceOptions, workplaceFiles } from './workplace.ts';

/** All that is known of a bundle before anything is drawn, set or packed. */
export interface Plan {
    readonly scope: Scope;
    readonly paths: SourcePaths;
    /** All but the manifest and the sums. */
    readonly files: readonly PlannedFile[];
    readonly foreseen: Foreseen;
}

/**
 * Gathers what a bundle is about and settles which files it will hold. Nothing is drawn, set or packed.
 *
 * @throws BundleError when there is nothing to export, or it is not clear what; the signal's reason when aborted
 */
export async function planOf(
    input: BundleInput,
    io: BundleIo,
    { reads, step }: WorkplaceOptions,
): Promise<Plan> {
    const isWanted = (part: Leavable) => !input.without?.includes(part);
    const scope = scopeOf(input);
    const confidential = confidentialFiles(input.workspace);
    const paths = sourcePaths(scope, confidential);
    const shown = pathsBelow(scope, confidential);
    const nameOf = (uri: string) =>
        paths.get(uri) ?? (scope.workspace.documents.get(uri)?.builtin ? builtInPack : shown(uri));
    const drawPng = io.rasteriser && drawing(io.rasteriser);
    const forms = reportForms(input, io);
    const workplace = await workplaceFiles(scope, confidential, input, io, { reads, step });
    const sources = await sourceFiles(paths, input, io);
    const matrices = coverageOf(scope, input);
    const checked = checkWorkspace(scope.workspace, { today: input.today });
    const diagrams = isWanted('diagrams')
        ? diagramsOf(scope.workspace, scope.processes, matrices, isWanted('png') ? drawPng : undefined)
        : { files: [], maps: new Map() };
    const report = once(() =>
        reportDocument({
            scope,
            coverage: matrices,
            ...checked,
            custody: workplace.custody,
            maps: diagrams.maps,
            today: input.today,
            toolVersion: packageJson.version,
            forms: forms.paths,
            parts: bundleParts.filter(isWanted),
            nameOfFile: uri => paths.get(uri)?.slice('source/'.length) ?? builtInPack,
        }),
    );
    const files = [
        ...reportFiles(report, forms.paths, io.typesetter, drawPng),
        ...(isWanted('matrix')
            ? matrixFiles(report, matrices, paths, {
                  workbook: isWanted('xlsx'),
                  reportFile: forms.paths.find(path => path === 'report.html'),
              })
            : []),
        ...(isWanted('matrix') ? await reviewFiles(scope, io) : []),
        ...(isWanted('sources') ? sources.files : []),
        ...diagrams.files,
        ...(isWanted('data') ? dataFiles(scope, nameOf) : []),
        ...workplace.files,
    ];
    const leftOut = [...workplace.leftOut, ...sources.leftOut, ...forms.leftOut];
    const limit = sizeLimit(input);
    return {
        scope,
        paths,
        files: files.toSorted(byPath),
        foreseen: {
            files: [...files.map(foreseenFile), ...seal(input)].toSorted(byPath),
            custody: workplace.custody,
            leftOut,
            remarks: [
                ...workplace.remarks,
                ...sources.remarks,
                ...forms.leftOut.map(({ what, why }) => `${what} is left out: ${why}.`),
                ...(files.some(hasFixedLetters)
                    ? lettersRemarks(scope.documents.map(({ file }) => input.sources.get(file) ?? ''))
                    : []),
            ],
            personal: [
                ...sources.texts.flatMap(text => personalInSource(scope, text, checked.waived)),
                ...workplace.texts.flatMap(text => personalInFile(text, 'evidence')),
            ],
            findings: checked.findings,
            copied: copiedSize(files),
            maxSize: limit,
            oversize: oversize(files, limit),
        },
    };
}

/** Made with the shipped font alone. */
function hasFixedLetters({ path }: PlannedFile): boolean {
    return path === 'report.pdf' || path === 'report.docx' || /^diagrams\/.*\.png$/.test(path);
}

function foreseenFile({ make: _, prepare: __, helper: ___, ...file }: PlannedFile): ForeseenFile {
    return file;
}

function personalInSource(scope: Scope, text: CheckedText, waived: readonly Waived[]): PersonalFinding[] {
    const document = scope.workspace.documents.get(text.uri);
    return document ? personalInDocument(document, text, waived) : personalInFile(text, 'sources');
}

/** What a file is called that ships with the product. */
const builtInPack = 'built-in pack';

/** What every bundle has, and the signature where there is a key. */
function seal({ key }: BundleInput): ForeseenFile[] {
    const paths = [manifestPath, sumsPath, ...(key ? [signaturePath] : [])];
    return paths.map(path => ({ path, part: 'seal' }));
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
