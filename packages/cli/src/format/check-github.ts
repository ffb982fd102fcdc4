import type { Finding, Severity } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';
import { summaryText } from './check-pretty.ts';
import type { CheckReport } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    information: 'notice',
    hint: 'notice',
};

/** The report as workflow commands, which GitHub shows beside the changed lines. */
export function checkGithub(report: CheckReport): string {
    return [...report.findings.map(finding => annotation(finding, report.root)), summaryText(report)].join(
        '\n',
    );
}

function annotation({ severity, code, message, place }: Finding, root: string): string {
    const properties = Object.entries({
        file: relativePath(root, place.file),
        line: place.line,
        endLine: place.endLine,
        // GitHub refuses columns of a range over several lines.
        ...(place.line === place.endLine ? { col: place.column, endColumn: place.endColumn } : {}),
        title: code,
    }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
