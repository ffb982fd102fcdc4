import {
    handoverHtml,
    handoverMarkdown,
    handoverMatrix,
    journeyHtml,
    journeyMarkdown,
    journeyOf,
    journeyPicture,
    raciCsv,
    raciHtml,
    raciMarkdown,
    raciPicture,
    raciTable,
    sipocHtml,
    sipocMarkdown,
    sipocOf,
    sipocPicture,
    stakeholderGrid,
    stakeholdersHtml,
    stakeholdersMarkdown,
    stakeholdersPicture,
} from '@process-as-code/diagrams';
import { pictureView } from './picture-view.ts';

const formats = ['svg', 'json', 'html', 'md'] as const;

/** Suppliers, inputs, process, outputs, customers. */
export const sipoc = pictureView(formats, (workspace, process) => {
    const data = sipocOf(workspace, process);
    return {
        picture: sipocPicture(workspace, process),
        data,
        html: () => sipocHtml(data),
        md: () => sipocMarkdown(data),
    };
});

/** Who is responsible, accountable, consulted and informed; and who hands over to whom. */
export const raci = pictureView([...formats, 'csv'], (workspace, process) => {
    const table = raciTable(workspace, process);
    const handovers = handoverMatrix(workspace, process);
    return {
        picture: raciPicture(workspace, process),
        data: { raci: table, handovers },
        html: () => `${raciHtml(table)}\n${handoverHtml(handovers)}`,
        md: () => `${raciMarkdown(table)}\n${handoverMarkdown(handovers)}`,
        csv: () => raciCsv(table),
    };
});

/** Where the customers meet the process. */
export const journey = journeyView(false);

/** The same with everything before and behind the lines of interaction and visibility. */
export const blueprint = journeyView(true);

function journeyView(backstage: boolean) {
    return pictureView(formats, (workspace, process) => {
        const data = journeyOf(workspace, process);
        return {
            picture: journeyPicture(workspace, process, { backstage }),
            data,
            html: () => journeyHtml(data),
            md: () => journeyMarkdown(data),
        };
    });
}

/** Power and interest of the stakeholders, and who was engaged. */
export const stakeholders = pictureView(formats, (workspace, process) => {
    const data = stakeholderGrid(workspace, process);
    return {
        picture: stakeholdersPicture(workspace, process),
        data,
        html: () => stakeholdersHtml(data),
        md: () => stakeholdersMarkdown(data),
    };
});
