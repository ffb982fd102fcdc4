import { type Finding, type Place, ruleOf, type Severity } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';
import packageFile from '../../package.json' with { type: 'json' };
import type { CheckReport } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    information: 'note',
    hint: 'note',
};

/** The report in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS). */
export function checkSarif({ root, findings, waived }: CheckReport): string {
    const all = [...findings, ...waived.map(({ finding }) => finding)];
    const codes = [...new Set(all.map(finding => finding.code))].sort();
    const result = (finding: Finding): object => ({
        ruleId: finding.code,
        ruleIndex: codes.indexOf(finding.code),
        level: LEVELS[finding.severity],
        message: { text: finding.message },
        locations: [location(root, finding.place)],
        relatedLocations: finding.related.map(({ place, message }) => ({
            ...location(root, place),
            message: { text: message },
        })),
    });
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'proc',
                        semanticVersion: packageFile.version,
                        rules: codes.map(ruleDescriptor),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: [
                    ...findings.map(result),
                    ...waived.map(({ finding, waiver }) => ({
                        ...result(finding),
                        suppressions: [{ kind: 'inSource', justification: waiver.because?.value ?? '' }],
                    })),
                ],
            },
        ],
    };
    return JSON.stringify(log, undefined, 2);
}

function ruleDescriptor(code: string): object {
    const says = ruleOf(code)?.says;
    return {
        id: code,
        ...(says ? { shortDescription: { text: says } } : {}),
        help: { text: `proc explain ${code}` },
    };
}

function location(root: string, place: Place): object {
    const { line: startLine, column: startColumn, endLine, endColumn } = place;
    return {
        physicalLocation: {
            artifactLocation: {
                uri: relativePath(root, place.file).split('/').map(encodeURIComponent).join('/'),
            },
            region: { startLine, startColumn, endLine, endColumn },
        },
    };
}
