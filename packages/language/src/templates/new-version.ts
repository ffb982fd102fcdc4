import { declaredInFile } from '../analysis/declarations.ts';
import { visible } from '../analysis/visibility.ts';
import { Source } from '../lsp/actions/source.ts';
import type { DocumentModel, Place, Process, Workspace } from '../model/types.ts';
import { freeName } from '../rules/support/names.ts';
import { fileNameFor } from './index.ts';

export interface NewVersion {
    readonly name: string;
    /** Name for its file, without the ending: `lend-a-book-2`. */
    readonly file: string;
    /** The whole document: it stands in the folder of the document with the old version. */
    readonly text: string;
}

/**
 * The document that begins the next version of a process: all that the old version says, but for what is true of that
 * version only – its dates, results, engagement, approvals, evaluations and improvements – and a place for what changes.
 * @param text what the document of the process says
 * @param today ISO date
 */
export function newVersionOf(
    workspace: Workspace,
    process: Process,
    text: string,
    today: string,
): NewVersion {
    const document = workspace.documents.get(process.place.file)!;
    const old = process.version?.value ?? '1.0';
    const next = versionAfter(old);
    const number = Math.max(2, Number.parseInt(next, 10));
    const name = freeName(
        `${process.name?.replace(/\d+$/, '')}${number}`,
        namesSeenFrom(workspace, document),
    );
    const lines = [
        `import ${quoted(fileOf(document))}`,
        '',
        `process ${name}${process.label === undefined ? '' : ` ${quoted(process.label)}`} {`,
        `    version ${quoted(next)} revises ${process.name}`,
        '    stage draft',
        ...kept(process, new Source(process.place.file, text.replaceAll('\r\n', '\n'))),
        '',
        `    improvement ${quoted(`From version ${old} to version ${next}`)} on ${today} {`,
        `        feedback ${quoted(`What customers and colleagues say about version ${old}`)}`,
        `        changed ${quoted(`What version ${next} does differently`)}`,
        '    }',
        '}',
    ];
    const file = `${fileNameFor(process.label ?? process.name ?? '')}-${number}`;
    return { name, file, text: `${lines.join('\n')}\n` };
}

/** The processes that a next version can be made of: those in use, of which there is none yet. */
export function latestProcesses(documents: Iterable<DocumentModel>): Process[] {
    const processes = [...documents].filter(({ builtin }) => !builtin).flatMap(({ processes }) => processes);
    const revised = new Set(
        processes.flatMap(({ revises }) =>
            revises?.target ? [`${revises.target.file}#${revises.target.id}`] : [],
        ),
    );
    return processes.filter(
        ({ name, stage, place, id }) =>
            name !== undefined && stage.value !== 'retired' && !revised.has(`${place.file}#${id}`),
    );
}

/** `2.1` becomes `3.0`, `4` becomes `5`; what is no number becomes `2.0`. */
function versionAfter(version: string): string {
    const [, major, rest] = /^v?(\d+)(\..*)?$/.exec(version.trim()) ?? [];
    if (major === undefined) return '2.0';
    return `${Number(major) + 1}${rest === undefined ? '' : '.0'}`;
}

/** What stands in the braces of a process, without what belongs to its version. */
function kept(process: Process, source: Source): string[] {
    if (!process.body) return [];
    const { start, end } = source.span(process.body.place);
    const clauses = ofTheVersion(process).map(([place, keyword]) => clause(source, place, keyword));
    const results = process.kpis.flatMap(({ resultsPlace }) =>
        resultsPlace ? resultsOf(source, resultsPlace) : [],
    );
    const cuts = [...clauses, ...results].sort((a, b) => a.start - b.start);
    let text = '';
    let at = start;
    for (const cut of cuts) {
        text += source.text.slice(at, Math.max(at, cut.start));
        at = Math.max(at, cut.end);
    }
    const rest = text + source.text.slice(at, end);
    return rest
        .replaceAll(/\n[ \t]*(?=\n)/g, '\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim()
        .split('\n')
        .map((line, index) => (index === 0 ? `    ${line}` : line))
        .filter((line, index, all) => index > 0 || all.length > 1 || line.trim() !== '');
}

/** Places of clauses, with the keyword that stands before those that are only known by their values. */
function ofTheVersion(process: Process): [place: Place, keyword: string][] {
    const { version, revises, liveOn, reviewBy, stage } = process;
    const values: [Place | undefined, string][] = [
        [version?.place, 'version'],
        [revises?.place, 'revises'],
        // Where no stage is written, its place is that of the process.
        [stage.place === process.anchor ? undefined : stage.place, 'stage'],
        [liveOn?.place, 'live on'],
        [reviewBy?.place, 'review by'],
    ];
    const blocks = [
        ...process.engagements,
        ...process.approvals,
        ...process.evaluations,
        ...process.improvements,
    ].map(({ place }): [Place, string] => [place, '']);
    return [...values, ...blocks].filter((each): each is [Place, string] => each[0] !== undefined);
}

function clause(source: Source, place: Place, keyword: string): { start: number; end: number } {
    const { start, end } = source.span(place);
    const words = keyword.replace(' ', '\\s+');
    const before = new RegExp(`${words}\\s*$`).exec(source.text.slice(0, start))?.[0] ?? '';
    return { start: start - before.length, end };
}

/** From the keyword to the closing brace, or to the name of the file. */
function resultsOf(source: Source, keyword: Place): { start: number; end: number } {
    const { start, end } = source.span(keyword);
    const [rest = ''] = /^\s*(\{[^}]*\}|from\s+("[^"\n]*"|'[^'\n]*'))/.exec(source.text.slice(end)) ?? [];
    return { start, end: end + rest.length };
}

function namesSeenFrom(workspace: Workspace, document: DocumentModel): Set<string> {
    return new Set(
        visible(workspace, document)
            .flatMap(declaredInFile)
            .map(({ name }) => name),
    );
}

function fileOf({ file }: DocumentModel): string {
    return decodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
}

function quoted(text: string): string {
    return `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
