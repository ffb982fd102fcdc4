export { raciPicture } from './raci-picture.ts';
export {
    type RaciLetter,
    type RaciMark,
    type RaciParty,
    type RaciRow,
    type RaciTable,
    raciTable,
} from './raci-table.ts';
export { raciCsv, raciHtml, raciMarkdown } from './raci-text.ts';
