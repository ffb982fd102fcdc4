import { periodOf } from './build/periods.ts';
import { numberOf } from './build/values.ts';
import type { Place } from './element.ts';
import type { FileFacts, FilePath, Kpi, Quantity, Result, Workspace } from './types.ts';

/** Results of a KPI, oldest first, and what is wrong with the rows of its file. */
export interface KpiResults {
    readonly results: readonly Result[];
    /** `line` counts from 1, the header being 1; absent when the file itself is the problem. */
    readonly problems: readonly { readonly message: string; readonly line?: number }[];
}

/**
 * The results written in the document and those of the file it names, by the end of their periods.
 * A results file has a header; its first column is the period; then either one value column, or a numerator and a
 * denominator (the result is their share in percent), and if wanted `stated`.
 */
export function kpiResults(workspace: Workspace, kpi: Kpi): KpiResults {
    const fromFile = kpi.resultsFile ? resultsOfFile(workspace, kpi) : { results: [], problems: [] };
    const results = [...kpi.results, ...fromFile.results];
    results.sort((a, b) => (a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0));
    return { results, problems: fromFile.problems };
}

/** What was read from the file of a KPI: the same as long as nothing new is known of the file. */
const read = new WeakMap<Kpi, { readonly facts: FileFacts | undefined; readonly results: KpiResults }>();

function resultsOfFile(workspace: Workspace, kpi: Kpi): KpiResults {
    const target = kpi.resultsFile?.target;
    const facts = target === undefined ? undefined : workspace.files.get(target);
    let known = read.get(kpi);
    if (!known || known.facts !== facts) {
        known = { facts, results: resultsIn(kpi.resultsFile!, facts) };
        read.set(kpi, known);
    }
    return known.results;
}

function resultsIn({ path, target, place }: FilePath, facts: FileFacts | undefined): KpiResults {
    if (target === undefined || facts?.state === 'outside') {
        return problem(`"${path}" lies outside the folder of this work, so it is not read`);
    }
    if (facts?.state === 'folder') return problem(`"${path}" is a folder, not a file`);
    if (facts?.state === 'missing') return problem(`"${path}" is not there`);
    if (facts?.state === 'bundled') return { results: [], problems: [] };
    if (facts?.state !== 'present' || facts.text === undefined) return problem(`"${path}" cannot be read`);
    return readCsv(facts.text, place);
}

function problem(message: string): KpiResults {
    return { results: [], problems: [{ message }] };
}

function readCsv(text: string, place: Place): KpiResults {
    const [header = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const columns = cells(header);
    const results: Result[] = [];
    const problems: { message: string; line: number }[] = [];
    rows.forEach((row, index) => {
        if (row.trim() === '') return;
        const line = index + 2;
        const result = readRow(cells(row), columns.length, place);
        if (typeof result === 'string') problems.push({ message: result, line });
        else results.push({ ...result, line });
    });
    return { results, problems };
}

/** The result in a row, or a sentence that says what is wrong with it. */
function readRow(row: string[], columns: number, place: Place): Result | string {
    const [first = '', ...values] = row;
    const period = periodOf(first);
    if (!period) return `"${first}" is not a period such as 2026-05, 2026-Q2 or 2026`;
    const bad = values.find(value => value !== '' && plainNumber(value) === undefined);
    if (bad !== undefined) return `"${bad}" is not a number`;
    const [value, denominator, stated] = values.map(plainNumber);
    if (value === undefined) return 'The value is missing';
    if (columns < 3) return { period, measure: quantity(values[0]!, value, place), place };
    if (denominator === undefined) return 'The denominator is missing';
    if (denominator === 0) return 'The denominator is 0, so there is no share';
    const share = (value / denominator) * 100;
    const measure: Quantity = {
        value: share,
        unit: 'percent',
        counted: { numerator: value, denominator },
        text: `${Math.round(share * 10) / 10}%`,
        place,
    };
    if (stated === undefined) return { period, measure, place };
    return { period, measure, stated: quantity(values[2]!, stated, place), place };
}

function quantity(text: string, value: number, place: Place): Quantity {
    const unit = text.endsWith('%') ? 'percent' : /^[£€$¥]/.test(text) ? 'money' : 'none';
    return { value, unit, text, place };
}

function plainNumber(text: string): number | undefined {
    const digits = text.replace(/^[£€$¥]\s?/, '').replace(/%$/, '');
    return digits.trim() === '' ? undefined : numberOf(digits.trim());
}

/** Cells between commas; a cell in double quotes may hold commas. */
function cells(row: string): string[] {
    return [...row.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(match =>
        (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim(),
    );
}
