import type { Approval, Improvement, Kpi, Process, Workspace } from '@process-as-code/language';
import {
    improvementsOf,
    pointsTo,
    processesOf,
    resolve,
    titleOf,
    titleOfRef,
} from '@process-as-code/language';
import { dateText, periodText } from '../kpis/dates.ts';
import { seriesOf } from '../kpis/series.ts';
import { valueText } from '../kpis/words.ts';
import { fold, listed, stopped } from '../sentences/words.ts';

/** What happened to a process, in the order of its versions. */
export type Episode =
    | { readonly kind: 'version'; readonly version: Process }
    | { readonly kind: 'improvement'; readonly improvement: Improvement; readonly version: Process };

/** Feedback, change or result of an improvement. */
export interface Part {
    readonly title: 'Feedback' | 'Change' | 'Result';
    /** In the words of the document; else what to write. */
    readonly text: string;
    readonly isRecorded: boolean;
}

/**
 * The versions that led to a process and those made from it, oldest first, with their improvements: those up to the day a
 * version went live before it, because they led to it, all others behind it.
 */
export function storyOf(workspace: Workspace, process: Process): Episode[] {
    return versionsOf(workspace, process).flatMap(version => {
        const since = version.liveOn?.value;
        const all = improvementsOf(workspace, version).toSorted(byDate);
        const ledToIt = all.filter(({ on }) => since !== undefined && on !== undefined && on.value <= since);
        const told = (list: readonly Improvement[]) =>
            list.map((improvement): Episode => ({ kind: 'improvement', improvement, version }));
        return [
            ...told(ledToIt),
            { kind: 'version', version } as const,
            ...told(all.filter(each => !ledToIt.includes(each))),
        ];
    });
}

/** `Version 2.0: Handle a customer complaint`. */
export function versionTitle(version: Process): string {
    const number = version.version ? `Version ${fold(version.version.value)}` : 'Version not recorded';
    return `${number}: ${fold(titleOf(version))}`;
}

/** When it went live, who approved it; what of it is not recorded is said. */
export function versionFacts(workspace: Workspace, version: Process): string[] {
    const approvals = version.approvals.toSorted(byDate).map(approval => approvalText(workspace, approval));
    return [
        version.liveOn ? `Live on ${dateText(version.liveOn.value)}.` : 'No day of going live is recorded.',
        ...(approvals.length > 0 ? approvals : ['No approval is recorded.']),
    ];
}

/** Feedback, change and result of an improvement. */
export function partsOf({ feedback, changed, result }: Improvement): Part[] {
    const part = (title: Part['title'], text: string | undefined, clause: string): Part => ({
        title,
        text: text === undefined ? `Not recorded. Write: ${clause}` : fold(text),
        isRecorded: text !== undefined,
    });
    return [
        part('Feedback', feedback?.value, 'feedback "…"'),
        part('Change', changed?.value, 'changed "…"'),
        part('Result', result?.value, 'result "…" from KPI'),
    ];
}

/** What the result rests on, which recommendations it carries out. */
export function improvementFacts(workspace: Workspace, improvement: Improvement): string[] {
    const { implements: recommendations, resultFrom } = improvement;
    return [
        ...(recommendations.length > 0
            ? [
                  `Carries out: ${stopped(listed(recommendations.map(ref => fold(titleOfRef(workspace, ref)))))}`,
              ]
            : []),
        ...(resultFrom ? [measured(workspace, resolve(workspace, resultFrom), resultFrom.name)] : []),
    ];
}

function versionsOf(workspace: Workspace, process: Process): Process[] {
    const chain = [process];
    for (let before = revised(workspace, process); before && !chain.includes(before); ) {
        chain.unshift(before);
        before = revised(workspace, before);
    }
    const all = processesOf(workspace);
    // A list hands out what is added while it is walked: versions made from later ones follow.
    const later = [process];
    for (const version of later) {
        const next = all.filter(each => pointsTo(each.revises, version) && !chain.includes(each));
        chain.push(...next);
        later.push(...next);
    }
    return chain;
}

function revised(workspace: Workspace, { revises }: Process): Process | undefined {
    const before = resolve(workspace, revises);
    return before?.kind === 'process' ? before : undefined;
}

type Dated = Pick<Improvement | Approval, 'on'>;

function byDate(a: Dated, b: Dated): number {
    const [one, other] = [a.on?.value ?? '9999', b.on?.value ?? '9999'];
    return one < other ? -1 : one > other ? 1 : 0;
}

const decisions = { approved: 'Approved', rejected: 'Rejected' } as const;

function approvalText(workspace: Workspace, { decision, by, on, conditions }: Approval): string {
    const who = by ? fold(titleOfRef(workspace, by)) : 'somebody who is not recorded';
    const when = on ? ` on ${dateText(on.value)}` : ', no date recorded';
    const terms = conditions ? ` Conditions: ${stopped(conditions.value)}` : '';
    if (decision === 'pending')
        return `Approval by ${who} is pending${on ? ` since ${dateText(on.value)}` : ''}.${terms}`;
    const what = decision ? decisions[decision] : 'Approval without a decision';
    return `${what} by ${who}${when}.${terms}`;
}

/** `Measured by Complaints reopened: 31% (baseline) to 13.8% (October 2026).` */
function measured(workspace: Workspace, kpi: ReturnType<typeof resolve>, name: string): string {
    if (kpi?.kind !== 'kpi') return `Measured by “${name}”, which nobody has recorded.`;
    const series = seriesOf(workspace, processOf(workspace, kpi), kpi);
    const latest = series.points.at(-1);
    const title = fold(titleOf(kpi));
    if (!latest) return `Measured by ${title}: no result is recorded.`;
    const from = series.baseline ? `${valueText(series, series.baseline.value)} (baseline) to ` : '';
    return `Measured by ${title}: ${from}${valueText(series, latest.value)} (${periodText(latest.period)}).`;
}

function processOf(workspace: Workspace, kpi: Kpi): Process {
    return processesOf(workspace).find(process => process.kpis.includes(kpi))!;
}
