import { matrixCsv, matrixView } from '@process-as-code/diagrams';
import type { PackCoverage } from '@process-as-code/language';
import type { ReportDocument } from '../report/document.ts';
import { smartEvidence } from '../workbook/smart-evidence.ts';
import { workbookOf } from '../workbook/workbook.ts';
import { xlsx } from '../workbook/xlsx.ts';
import { encoded } from './digest.ts';
import { PathRegister, safeName } from './names.ts';
import type { PlannedFile } from './planned.ts';
import type { SourcePaths } from './sources.ts';

/** The coverage matrix to sort and filter, for any other program, and the criteria for the matrix of an e-portfolio system. */
export function matrixFiles(
    report: () => ReportDocument,
    matrices: readonly PackCoverage[],
    paths: SourcePaths,
    { workbook, reportFile }: { readonly workbook: boolean; readonly reportFile: string | undefined },
): PlannedFile[] {
    const xlsxFile: PlannedFile = {
        path: 'matrix.xlsx',
        part: 'matrix',
        make: () => xlsx(workbookOf(report(), reportFile), report().title),
    };
    return [
        ...(workbook ? [xlsxFile] : []),
        { path: 'matrix.csv', part: 'matrix', make: () => encoded(spreadsheet(matrices, paths)) },
        ...frameworkFiles(matrices),
    ];
}

function frameworkFiles(matrices: readonly PackCoverage[]): PlannedFile[] {
    const register = new PathRegister();
    return [...new Set(matrices.map(({ pack }) => pack))].map(pack => ({
        path: register.take(`criteria/${safeName(pack.name ?? pack.id)}.matrix`),
        part: 'matrix',
        make: () => encoded(smartEvidence(pack)),
    }));
}

/** Spreadsheets take CSV for UTF-8 only when it begins with a byte-order mark. */
function spreadsheet(matrices: readonly PackCoverage[], paths: SourcePaths): string {
    return `\uFEFF${matrixCsv(matrices.map(matrixView), uri => paths.get(uri) ?? 'built-in pack')}`;
}
