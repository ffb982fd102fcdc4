import { matrixCsv, matrixHtml, matrixMarkdown, matrixSvg, matrixView } from '@process-as-code/diagrams';
import { relativePath } from '@process-as-code/language/node';
import { coverageFor } from '../commands/coverage.ts';
import { coverageJson } from '../format/coverage-json.ts';
import { htmlPage } from '../format/page.ts';
import type { View } from './view.ts';

/** The coverage matrix: one document for each pack and what it is about. */
export const matrix: View = {
    formats: ['svg', 'json', 'html', 'md', 'csv'],
    render: (opened, format, call) =>
        coverageFor(opened, call).map(coverage => {
            const view = matrixView(coverage);
            const fileName = (uri: string): string => relativePath(opened.root, uri);
            const about = coverage.portfolio ?? coverage.processes[0];
            const write = {
                svg: () => matrixSvg(view, call.theme),
                json: () => `${coverageJson([coverage], opened.root)}\n`,
                html: () => htmlPage('Coverage matrix', matrixHtml(view, fileName), call.theme),
                md: () => matrixMarkdown(view, fileName),
                csv: () => matrixCsv([view], fileName),
            };
            return { name: `${about?.name ?? ''}-${view.pack}`, text: write[format]() };
        }),
};
