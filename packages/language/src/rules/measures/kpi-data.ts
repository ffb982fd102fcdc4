import { kpiResults } from '../../model/results.ts';
import type { ProcessRule } from '../rule.ts';
import { called, quote } from '../support/words.ts';

/** A file with hundreds of bad rows has one mistake, not hundreds. */
const mostRows = 5;

/** The results file is missing, or has a row that cannot be read. */
export const kpiData: ProcessRule = {
    code: 'kpi-data',
    layer: 'measures',
    severity: 'error',
    says: 'the results file is missing, or has a bad row: file, row, what is wrong',
    about: 'process',
    check(process, { workspace, report }) {
        for (const kpi of process.kpis) {
            if (!kpi.resultsFile) continue;
            const { path, place } = kpi.resultsFile;
            const { problems } = kpiResults(workspace, kpi);
            for (const { message, line } of problems.slice(0, mostRows)) {
                report({
                    at: place,
                    message:
                        line === undefined
                            ? `The results file of the KPI ${called(kpi)}: ${message}. Write the path of a file in this folder, relative to this one; it has a header, then a row for each period.`
                            : `The results file ${quote(path)} of the KPI ${called(kpi)}, row ${line}: ${message}. Correct that row; the others are counted.`,
                });
            }
            if (problems.length > mostRows) {
                report({
                    at: place,
                    message: `The results file ${quote(path)} of the KPI ${called(kpi)} has ${problems.length - mostRows} more rows that cannot be read.`,
                });
            }
        }
    },
};
