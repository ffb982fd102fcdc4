import type { PackCoverage } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';

/** The coverage as JSON, version 1: a field is never renamed, only added. */
export function coverageJson(packs: readonly PackCoverage[], root: string): string {
    return JSON.stringify({ version: 1, packs: packs.map(pack => packJson(pack, root)) }, undefined, 2);
}

function packJson({ pack, portfolio, processes, outcomes }: PackCoverage, root: string): object {
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
                        file: relativePath(root, place.file),
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
