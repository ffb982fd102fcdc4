import { relativePath } from '@process-as-code/language/node';
import type { CheckReport } from './report.ts';

/** The report as JSON, version 1: a field is never renamed, only added. */
export function checkJson({ root, files, findings, waived, summary }: CheckReport): string {
    const json = {
        version: 1,
        files,
        findings: findings.map(finding => ({
            file: relativePath(root, finding.place.file),
            line: finding.place.line,
            column: finding.place.column,
            endLine: finding.place.endLine,
            endColumn: finding.place.endColumn,
            code: finding.code,
            severity: finding.severity,
            message: finding.message,
            url: finding.url,
            fixes: finding.fixes.map(fix => fix.title),
            related: finding.related.map(({ place, message }) => ({
                file: relativePath(root, place.file),
                line: place.line,
                column: place.column,
                message,
            })),
        })),
        waived: waived.map(({ finding, waiver }) => ({
            file: relativePath(root, finding.place.file),
            line: finding.place.line,
            code: finding.code,
            reason: waiver.because?.value ?? '',
        })),
        summary,
    };
    return JSON.stringify(json, undefined, 2);
}
