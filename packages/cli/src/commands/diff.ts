import { existsSync } from 'node:fs';
import { differenceMarkdown, differenceSvg } from '@process-as-code/diagrams';
import { type Difference, differenceOf, type Process, resolve } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { FINDINGS, FINE } from '../exit-codes.ts';
import { refuseSource, writeWhole } from '../files.ts';
import { diffJson } from '../format/diff-json.ts';
import { diffPretty } from '../format/diff-pretty.ts';
import type { PageTheme } from '../format/page.ts';
import { Mistake } from '../mistake.ts';
import { named, nameOf, open, processes, remarkProblems } from '../opening.ts';
import { print, remark } from '../terminal.ts';

export interface DiffCall {
    readonly process?: string;
    readonly format: 'pretty' | 'json' | 'svg' | 'md';
    readonly theme: PageTheme;
    readonly width?: number;
    readonly output?: string;
}

/** What was compared: pairs of processes, and those that only one side has. */
export interface Comparison {
    readonly differences: readonly Difference[];
    readonly added: readonly Process[];
    readonly removed: readonly Process[];
    /** URI of the folder to which paths are shown relative. */
    readonly root: string;
}

/** Says what changed between two versions: of two files, or of the processes of one that revise another. */
export async function diff(paths: readonly string[], call: DiffCall): Promise<number> {
    const [old, now, ...more] = paths.map(targetOf);
    if (more.length > 0) throw new Mistake('diff compares two versions. Name the old and the new one');
    if (call.output) refuseSource(call.output);
    const comparison = now ? await betweenStates(old!, now, call) : await revisions(old!, call);
    const text = written(comparison, call);
    if (call.output) await writeWhole(call.output, text);
    else print(text);
    return isEqual(comparison) ? FINE : FINDINGS;
}

export function isEqual({ differences, added, removed }: Comparison): boolean {
    return [...added, ...removed].length === 0 && differences.every(({ changes }) => changes.length === 0);
}

interface Target {
    readonly path: string;
    readonly process?: string;
}

/** `FILE#PROCESS`; a file may have the sign in its name. */
function targetOf(text: string): Target {
    const at = text.lastIndexOf('#');
    if (at <= 0 || existsSync(text)) return { path: text };
    return { path: text.slice(0, at), process: text.slice(at + 1) };
}

/** Each process of the files that revises another one, with that one. */
async function revisions({ path, process }: Target, call: DiffCall): Promise<Comparison> {
    const opened = await openTold(path);
    const { workspace, root } = opened;
    const found = processes(opened, process ?? call.process);
    const differences = found.flatMap(later => {
        const earlier = resolve(workspace, later.revises);
        return earlier?.kind === 'process' ? [differenceOf(workspace, earlier, workspace, later)] : [];
    });
    if (differences.length === 0) {
        const who =
            found.length === 1
                ? `the process "${nameOf(found[0]!)}" does not revise`
                : 'no process here revises';
        throw new Mistake(
            `${who} another one. Write version "2.0" revises NAME, or name two versions: proc diff OLD NEW`,
        );
    }
    return { differences, added: [], removed: [], root };
}

/** The processes of two files or folders: pairs by name; one that is alone on both sides was renamed. */
async function betweenStates(old: Target, now: Target, call: DiffCall): Promise<Comparison> {
    if (old.path === '-' && now.path === '-')
        throw new Mistake('standard input holds one version. Name a file for the other');
    const earlier = await openTold(old.path);
    const later = await openTold(now.path);
    const before = wanted(earlier, old.process ?? call.process, old.path);
    const after = wanted(later, now.process ?? call.process, now.path);
    const pairs = paired(before, after);
    const stays = new Set(pairs.values());
    return {
        differences: [...pairs].map(([process, former]) =>
            differenceOf(earlier.workspace, former, later.workspace, process),
        ),
        added: after.filter(process => !pairs.has(process)),
        removed: before.filter(process => !stays.has(process)),
        root: later.root,
    };
}

async function openTold(path: string): Promise<Opened> {
    const opened = await open([path]);
    remarkProblems(opened);
    return opened;
}

function wanted(opened: Opened, name: string | undefined, path: string): Process[] {
    const all = processes(opened, undefined);
    if (all.length === 0) throw new Mistake(`there is no process in ${path}. Name the file that holds it`);
    return name === undefined ? all : [named(all, name, 'process', path)];
}

/** The earlier process of each later one. */
function paired(before: readonly Process[], after: readonly Process[]): Map<Process, Process> {
    const pairs = new Map<Process, Process>();
    for (const process of after) {
        const former = before.find(other => other.name === process.name);
        if (former) pairs.set(process, former);
    }
    const stays = new Set(pairs.values());
    const [added, ...moreAdded] = after.filter(process => !pairs.has(process));
    const [removed, ...moreRemoved] = before.filter(process => !stays.has(process));
    if (added && removed && moreAdded.length + moreRemoved.length === 0) pairs.set(added, removed);
    return pairs;
}

function written(comparison: Comparison, call: DiffCall): string {
    switch (call.format) {
        case 'json':
            return diffJson(comparison, call.width);
        case 'md':
            return markdown(comparison);
        case 'svg':
            return picture(comparison, call);
        default:
            return diffPretty(comparison);
    }
}

function markdown({ differences, added, removed }: Comparison): string {
    const line = (process: Process, word: string) => `- The process ${nameOf(process)} is ${word}.`;
    const others = [...added.map(each => line(each, 'new')), ...removed.map(each => line(each, 'gone'))];
    return [
        ...differences.map(differenceMarkdown),
        ...(others.length > 0 ? [`${others.join('\n')}\n`] : []),
    ].join('\n');
}

/** The map of the first process in which something differs. */
function picture({ differences }: Comparison, { theme, width }: DiffCall): string {
    const changed = differences.filter(({ changes }) => changes.length > 0);
    const shown = changed[0] ?? differences[0];
    if (!shown) throw new Mistake('no process is in both versions, so there is no map of both');
    const others = changed.slice(1).map(({ after }) => nameOf(after.process));
    if (others.length > 0)
        remark(
            `This shows ${nameOf(shown.after.process)}. Also changed: ${others.join(', ')}. Choose with --process.`,
        );
    return differenceSvg(shown, { theme, fontEmbedded: true, ...(width === undefined ? {} : { width }) });
}
