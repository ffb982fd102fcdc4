import { findingRecord, waivedRecord } from '@process-as-code/language/assistants';
import { relativePath } from '@process-as-code/language/node';
import type { CheckReport } from './report.ts';

/** The report as JSON, version 1: a field is never renamed, only added. */
export function checkJson({ root, files, findings, waived, summary }: CheckReport): string {
    const nameOf = (uri: string) => relativePath(root, uri);
    const json = {
        version: 1,
        files,
        findings: findings.map(finding => findingRecord(finding, nameOf)),
        waived: waived.map(each => waivedRecord(each, nameOf)),
        summary,
    };
    return JSON.stringify(json, undefined, 2);
}
