import {
    improvementsPicture,
    improvementsTable,
    kpisPicture,
    kpiTables,
    type Picture,
    type Table,
    tableHtml,
    tableMarkdown,
    valueStreamPicture,
    valueStreamTables,
} from '@process-as-code/diagrams';
import { type Drawn, pictureView } from './picture-view.ts';

const formats = ['svg', 'json', 'html', 'md'] as const;

/** The value stream map, of both states where a version revises another. */
export const valueStream = pictureView(formats, (workspace, process) =>
    drawn(valueStreamPicture(workspace, process), valueStreamTables(workspace, process)),
);

/** The results of all KPIs over time. */
export const kpis = pictureView(formats, (workspace, process) =>
    drawn(kpisPicture(workspace, process), kpiTables(workspace, process)),
);

/** The versions of a process with what was said, changed and reached. */
export const improvements = pictureView(formats, (workspace, process) =>
    drawn(improvementsPicture(workspace, process), [improvementsTable(workspace, process)]),
);

function drawn(picture: Picture, tables: readonly Table[]): Drawn {
    return {
        picture,
        data: tables,
        html: () => tables.map(table => tableHtml(table, picture.view)).join('\n'),
        md: () => (tables.length > 0 ? tables.map(tableMarkdown).join('\n') : `${picture.description}\n`),
    };
}
