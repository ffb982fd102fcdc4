import type { PackCoverage } from '../coverage/types.ts';
import type { Finding, Waived } from '../rules/rule.ts';

/** How a file is named to whoever reads a record. */
export type NameOf = (uri: string) => string;

/** A finding as plain data for programs; a field is never renamed, only added. */
export function findingRecord(finding: Finding, nameOf: NameOf) {
    return {
        file: nameOf(finding.place.file),
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
            file: nameOf(place.file),
            line: place.line,
            column: place.column,
            message,
        })),
    };
}

/** A finding that is allowed, and why, as plain data for programs. */
export function waivedRecord({ finding, waiver }: Waived, nameOf: NameOf) {
    return {
        file: nameOf(finding.place.file),
        line: finding.place.line,
        code: finding.code,
        reason: waiver.because?.value ?? '',
    };
}

/** What is recorded for the criteria of a pack, as plain data for programs; a field is never renamed, only added. */
export function coverageRecord({ pack, portfolio, processes, outcomes }: PackCoverage, nameOf: NameOf) {
    return {
        name: pack.name,
        label: pack.label ?? '',
        ...(portfolio ? { portfolio: portfolio.name } : {}),
        processes: processes.map(process => process.name),
        outcomes: outcomes.map(({ outcome, criteria }) => ({
            id: outcome.name,
            label: outcome.label ?? '',
            criteria: criteria.map(({ criterion, state, expectations, evidence }) => ({
                id: criterion.name,
                label: criterion.label ?? '',
                state,
                expectations: expectations.map(({ expectation, recorded, missing, places }) => ({
                    text: expectation.text,
                    recorded,
                    ...(missing === undefined ? {} : { missing }),
                    places: places.map(({ label, place }) => ({
                        file: nameOf(place.file),
                        line: place.line,
                        label,
                    })),
                })),
                evidence: evidence.map(({ evidence: item, location, planned }) => ({
                    name: item.name,
                    label: item.label ?? '',
                    ...(location === undefined ? {} : { location }),
                    planned,
                })),
            })),
        })),
    };
}
