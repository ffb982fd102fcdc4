/** For the tests of the rules: texts checked, and fixes really applied to them. */
import { modelOf } from '../testing.ts';
import { type CheckOptions, checkDocument } from './check.ts';
import { ruleOf, rules } from './index.ts';
import type { Finding, Fix, TextEdit, Waived } from './rule.ts';

export interface Checked {
    readonly findings: readonly Finding[];
    readonly waived: readonly Waived[];
    /** URI of the file that was checked. */
    readonly file: string;
}

/** What is reported about one text, or about the first of several files. */
export async function check(
    files: string | Readonly<Record<string, string>>,
    options: Partial<CheckOptions> = {},
): Promise<Checked> {
    const { workspace, document } = await modelOf(files, { broken: true });
    return {
        ...checkDocument(workspace, document.file, { today: '2026-11-21', ...options }),
        file: document.file,
    };
}

/** Codes of the findings, in the order of the text. */
export async function codes(
    files: string | Readonly<Record<string, string>>,
    options: Partial<CheckOptions> = {},
): Promise<string[]> {
    return (await check(files, options)).findings.map(finding => finding.code);
}

/** Options with which no other rules speak than these. */
export function only(...codes: string[]): Required<Pick<CheckOptions, 'severities'>> {
    const others = rules.filter(rule => !codes.includes(rule.code));
    return { severities: Object.fromEntries(others.map(rule => [rule.code, 'off' as const])) };
}

/** What one rule has to say, in the order of the text. */
export async function messagesOf(
    code: string,
    files: string | Readonly<Record<string, string>>,
    options: Partial<CheckOptions> = {},
): Promise<string[]> {
    const { findings } = await check(files, options);
    return findings.filter(finding => finding.code === code).map(finding => finding.message);
}

/** Options with which a rule speaks though it may be off by default. */
export function turnedOn(code: string): Pick<CheckOptions, 'severities'> {
    return ruleOf(code)?.severity === 'off' ? { severities: { [code]: 'warning' } } : {};
}

/** The text that a finding underlines. */
export function underlined(text: string, { place }: Pick<Finding, 'place'>): string {
    const start = offsetOf(text, place.line, place.column);
    return text.slice(start, offsetOf(text, place.endLine, place.endColumn));
}

/** The text after a fix, as an editor leaves it. */
export function applied(text: string, fix: Fix): string {
    const at = (edit: TextEdit) => offsetOf(text, edit.place.line, edit.place.column);
    return fix.edits
        .toSorted((a, b) => at(b) - at(a))
        .reduce((result, edit) => {
            const end = offsetOf(text, edit.place.endLine, edit.place.endColumn);
            return result.slice(0, at(edit)) + edit.text + result.slice(end);
        }, text);
}

function offsetOf(text: string, line: number, column: number): number {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(match => match.index + 1)];
    return (starts[line - 1] ?? text.length) + column - 1;
}
