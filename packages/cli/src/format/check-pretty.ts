import type { Finding, Place, Severity } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';
import { count, harmless, type Paint, paintFor, type Style } from '../terminal.ts';
import { excerpt, linesOf } from './excerpt.ts';
import type { CheckReport } from './report.ts';

const STYLES: Readonly<Record<Severity, Style>> = {
    error: ['red', 'bold'],
    warning: ['yellow', 'bold'],
    information: ['blue', 'bold'],
    hint: ['cyan', 'bold'],
};

/** More fixes of one finding are only counted. */
const MOST_FIXES = 4;

/** The report for a person: each finding with its source line, the place underlined, and what can be done. */
export function checkPretty(report: CheckReport, paint: Paint = paintFor(process.stdout)): string {
    const lines = new Map([...report.sources].map(([uri, text]) => [uri, linesOf(text)]));
    return [
        ...report.findings.map(finding => findingText(finding, report.root, lines, paint)),
        paint('bold', summaryText(report)),
    ].join('\n\n');
}

/** `1 error, 2 warnings in 3 files. 1 finding is waived.` */
export function summaryText({ files, summary, waived }: CheckReport): string {
    const parts = [
        summary.error && count(summary.error, 'error'),
        summary.warning && count(summary.warning, 'warning'),
        summary.information && `${summary.information} information`,
        summary.hint && count(summary.hint, 'hint'),
    ].filter(Boolean);
    const what = parts.length > 0 ? parts.join(', ') : 'Nothing to report';
    const allowed = waived.length > 0 ? ` ${count(waived.length, 'finding is', 'findings are')} waived.` : '';
    return `${what} in ${count(files, 'file')}.${allowed}`;
}

function findingText(
    finding: Finding,
    root: string,
    lines: ReadonlyMap<string, readonly string[]>,
    paint: Paint,
): string {
    const where = (place: Place): string =>
        harmless(`${relativePath(root, place.file)}:${place.line}:${place.column}`);
    const { place, severity, code, message, related, fixes } = finding;
    return [
        `${paint('bold', where(place))} ${paint(STYLES[severity], severity)} ${paint('dim', code)}`,
        harmless(message),
        ...excerpt(lines.get(place.file)?.[place.line - 1], place, {
            rule: text => paint('dim', text),
            mark: text => paint(STYLES[severity], text),
        }),
        ...related.map(other => `  see ${where(other.place)} ${harmless(other.message)}`),
        ...fixes.slice(0, MOST_FIXES).map(fix => `  fix: ${harmless(fix.title)}`),
        ...(fixes.length > MOST_FIXES ? [`  and ${fixes.length - MOST_FIXES} more fixes`] : []),
    ].join('\n');
}
