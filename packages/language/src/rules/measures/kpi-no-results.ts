import { kpiResults } from '../../model/results.ts';
import type { Kpi } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { kpiBlock } from '../support/records.ts';
import { called } from '../support/words.ts';

/** A process that was evaluated, and a KPI with no results; where a results file is named, `kpi-data` speaks. */
export const kpiNoResults: ProcessRule = {
    code: 'kpi-no-results',
    layer: 'measures',
    stage: 'evaluated',
    severity: 'warning',
    says: 'the process was evaluated and the KPI has no results',
    fix: 'insert; link a file',
    about: 'process',
    check(process, { workspace, report }) {
        for (const kpi of process.kpis) {
            if (kpi.resultsFile || kpiResults(workspace, kpi).results.length > 0) continue;
            report({
                at: kpi.resultsPlace ?? kpi.anchor,
                message: `No results are recorded for the KPI ${called(kpi)}. Write them period by period, or name the file that has them: results from "data/${fileNameOf(kpi)}".`,
                fixes: () => fixesFor(kpi),
            });
        }
    },
};

function fixesFor(kpi: Kpi): Fix[] {
    const { measure, on } = kpi.baseline ?? {};
    const first =
        measure && on
            ? [
                  fix('Begin the results with the baseline', [
                      'results {',
                      `\t${on.value}: ${measure.text}`,
                      '}',
                  ]),
              ]
            : [];
    const link = fix('Link a results file', [`results from "data/${fileNameOf(kpi)}"`]);
    // Of two clauses the first counts: results that are begun and empty are to be filled.
    return kpi.resultsPlace ? first : [...first, link];

    function fix(title: string, lines: readonly string[]): Fix {
        return { title, edits: [appendClauses(kpiBlock(kpi), lines)], unattended: false };
    }
}

/** `ResolutionTime` would be in `resolution-time.csv`. */
function fileNameOf({ name = 'results' }: Kpi): string {
    return `${name.replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2').toLowerCase()}.csv`;
}
