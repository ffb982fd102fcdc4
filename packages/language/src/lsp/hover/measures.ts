import { expectedForLimit } from '../../analysis/expected-time.ts';
import { meetsTarget } from '../../analysis/kpi.ts';
import { timeText, workingMinutes, workingWeekOf } from '../../analysis/working-time.ts';
import { templateOf, templateTitle } from '../../catalogue/kpis.ts';
import { rangeText } from '../../catalogue/page.ts';
import { titleOf } from '../../model/lookup.ts';
import { kpiResults } from '../../model/results.ts';
import type { Baseline, Kpi, Limit, Process, Workspace } from '../../model/types.ts';
import { oneOf } from '../../rules/support/words.ts';
import { code, words } from './markdown.ts';
import { sparkline } from './sparkline.ts';

/** What a KPI says: its results as a picture, where it began, where it is to go, and where it is. */
export function kpiFacts(workspace: Workspace, kpi: Kpi): string[] {
    const { results, problems } = kpiResults(workspace, kpi);
    const [first, latest] = [results[0], results.at(-1)];
    const span =
        first && latest && first !== latest
            ? ` ${code(first.period.text)} – ${code(latest.period.text)}`
            : '';
    const verdict =
        kpi.target && (meetsTarget(workspace, kpi) ? ': meets the target' : ': does not meet the target');
    return [
        ...[
            kpi.focus?.value,
            kpi.statistic,
            kpi.unit?.value,
            kpi.every && `every ${kpi.every.value}`,
        ].flatMap((part, index) =>
            part ? [`${['Focus', 'Statistic', 'Unit', 'Measured'][index]}: ${words(part)}`] : [],
        ),
        ...(results.length > 1
            ? [`${code(sparkline(results.map(({ measure }) => measure.value)))}${span}`]
            : []),
        ...(kpi.baseline ? [`Baseline: ${baselineText(kpi.baseline)}`] : []),
        ...(kpi.target ? [`Target: ${targetText(kpi)}`] : []),
        latest
            ? `Latest: ${words(latest.measure.text)} (${words(latest.period.text)})${verdict ?? ''}`
            : 'No results are recorded.',
        ...problems.map(
            ({ message, line }) => `Results file: ${words(message)}${line ? ` (line ${line})` : ''}`,
        ),
        ...catalogueFacts(kpi),
    ];
}

/** Of a KPI that others know, too: what it tells, and what has to be stated so that two people measure the same. */
function catalogueFacts(kpi: Kpi): string[] {
    const template = templateOf(kpi);
    if (!template) return [];
    const { definition, state, range } = template;
    return [
        `Known as ${words(templateTitle(template))}: ${words(definition)}`,
        ...(range ? [`Range: ${rangeText(template)}`] : []),
        `To be stated: ${state.map(words).join('; ')}`,
    ];
}

/** What a limit asks, and how long it is expected to take. */
export function limitFacts(workspace: Workspace, process: Process | undefined, limit: Limit): string[] {
    const { order, within, extension } = limit;
    const share = within?.share ? ` for ${words(within.share.text)} of the cases` : '';
    const asked = within
        ? [`Within ${words(within.duration.text)}${share}${order ? ` (${order})` : ''}`]
        : [];
    const longer = extension?.duration ? [`Extension: ${words(extension.duration.text)}`] : [];
    return [...asked, ...longer, ...(process ? [expectationOf(workspace, process, limit)] : [])];
}

/** Nodes without times, as a sentence that says that nothing more can be known. */
export function notEnoughTimes(missing: readonly { readonly kind: string }[]): string {
    const names = missing
        .slice(0, 3)
        .map(node => `"${words(titleOf(node as Parameters<typeof titleOf>[0]))}"`);
    const more = missing.length > 3 ? [`${missing.length - 3} more`] : [];
    return `not enough times are recorded: ${oneOf([...names, ...more], 'and')} ${missing.length === 1 ? 'has' : 'have'} none`;
}

function expectationOf(workspace: Workspace, process: Process, limit: Limit): string {
    const expected = expectedForLimit(workspace, process, limit);
    if (!expected) {
        const why = limit.fromEvent
            ? 'it begins with an event that is no node of the flow'
            : 'no way leads from where it begins to where it ends';
        return `Expected time: not known, ${why}`;
    }
    if (expected.missing.length > 0) return `Expected time: not known, ${notEnoughTimes(expected.missing)}`;
    const week = workingWeekOf(workspace, process);
    const text = `Expected time: ${timeText(week, expected.minutes)}`;
    const { within, extension } = limit;
    if (!within) return text;
    const most = workingMinutes(week, within.duration);
    const extended = most + (extension?.duration ? workingMinutes(week, extension.duration) : 0);
    if (expected.minutes <= most) return `${text}, within the limit (${share(expected.minutes, most)} of it)`;
    return expected.minutes <= extended
        ? `${text}, above the limit, within it with the extension`
        : `${text}, **above the limit** (${share(expected.minutes, most)} of it)`;
}

function share(part: number, whole: number): string {
    return whole > 0 ? `${Math.round((part / whole) * 100)}%` : 'more than all';
}

function baselineText({ measure, on, none }: Baseline): string {
    if (measure) return `${words(measure.text)}${on ? ` (${words(on.value)})` : ''}`;
    return `none${none?.because ? `, because ${words(none.because.value)}` : ''}`;
}

function targetText({ target }: Kpi): string {
    if (!target) return '';
    const direction = { '>=': 'at least', '<=': 'at most', '=': 'exactly' }[target.direction];
    return `${direction} ${words(target.measure.text)}${target.by ? ` by ${words(target.by.value)}` : ''}`;
}
