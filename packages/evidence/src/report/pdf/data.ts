import { charactersWithoutSign } from '@process-as-code/diagrams';
import { address } from '../address.ts';
import type {
    Block,
    Cell,
    Column,
    Drawing,
    Fact,
    Inline,
    Inlines,
    ReportDocument,
    Row,
} from '../document.ts';
import { placesOf } from '../places.ts';
import { plain } from '../text.ts';

/** What the template reads, and the pictures it names. */
export interface PdfData {
    readonly json: string;
    /** SVG by path. */
    readonly pictures: ReadonlyMap<string, string>;
}

/** The report as the template reads it: every text a string, every link one to a place that exists or to a file of the bundle. */
export function pdfData(report: ReportDocument): PdfData {
    const pictures = new Map<string, string>();
    const writer = new Writer(placesOf(report), pictures);
    const { cover } = report;
    const sections = report.sections.map(section => writer.block(section));
    const facts = [...cover.facts, ...boxes(JSON.stringify([cover, sections]))];
    const json = JSON.stringify({
        title: plain(report.title),
        author: plain(report.author ?? ''),
        date: report.date.split('-').map(Number),
        cover: {
            sort: plain(cover.sort),
            title: plain(cover.title),
            facts: facts.map(fact => writer.fact(fact)),
        },
        sections,
    });
    return { json, pictures };
}

/** Says on the cover that this form does not show all letters of the text, where it does not. */
function boxes(text: string): Fact[] {
    const { length } = charactersWithoutSign(text);
    if (length === 0) return [];
    const line = `The font of this PDF has no sign for ${length} ${length === 1 ? 'character' : 'characters'} of the text: in their place stand boxes. Word and the page for browsers show them.`;
    return [{ term: 'Letters', lines: [[line]] }];
}

/** A row with so many characters in one cell may be broken by the end of a page. */
const longCell = 600;

class Writer {
    private readonly places: ReadonlySet<string>;
    private readonly pictures: Map<string, string>;

    constructor(places: ReadonlySet<string>, pictures: Map<string, string>) {
        this.places = places;
        this.pictures = pictures;
    }

    block(block: Block): object {
        switch (block.kind) {
            case 'section': {
                const { kind, id, title, page } = block;
                const blocks = block.blocks.map(one => this.block(one));
                return { kind, id, title: plain(title), page: page ?? null, blocks };
            }
            case 'paragraph':
                return { kind: block.kind, tone: block.tone ?? null, text: this.text(block.text) };
            case 'facts':
                return { kind: block.kind, facts: block.facts.map(fact => this.fact(fact)) };
            case 'list':
                return { kind: block.kind, ordered: block.ordered, items: this.lines(block.items) };
            case 'table': {
                const { kind, caption, columns, rows } = block;
                return {
                    kind,
                    caption: plain(caption),
                    columns: columns.map(column => columnOf(column, columns.length)),
                    rows: rows.map(row => this.row(row)),
                };
            }
            case 'steps': {
                const groups = block.groups.map(({ title, steps }) => ({
                    ...(title === undefined ? {} : { title: plain(title) }),
                    steps: steps.map(({ id, number, depth, text, details }) => {
                        const said = { text: this.text(text), details: this.text(details) };
                        return { id, number, depth: Math.min(depth, 3), ...said };
                    }),
                }));
                return { kind: block.kind, groups };
            }
            case 'drawing':
                return this.drawing(block);
        }
    }

    fact({ term, lines }: Fact): object {
        return { term: plain(term), lines: this.lines(lines) };
    }

    private row({ id, group, tall, cells }: Row): object {
        const short = cells.every(cell => lengthOf(cell) < longCell);
        return {
            id,
            group: group ?? false,
            tall: tall ?? false,
            short,
            cells: cells.map(cell => this.lines(cell)),
        };
    }

    private drawing({ kind, title, description, path, rows }: Drawing): object {
        const pictures = rows.map(({ svg, width, height }, index) => {
            const picture = `/pictures/${this.pictures.size}.svg`;
            this.pictures.set(picture, svg);
            const part = rows.length > 1 ? ` Part ${index + 1} of ${rows.length}.` : '';
            return { path: picture, width, height, alt: plain(`${title}. ${description}${part}`) };
        });
        return { kind, title: plain(title), ...(path ? { path: address(path) } : {}), rows: pictures };
    }

    private lines(lines: readonly Inlines[]): object[] {
        return lines.map(line => this.text(line));
    }

    private text(text: Inlines): (object | string)[] {
        return text.map(piece => this.inline(piece));
    }

    private inline(piece: Inline): object | string {
        if (typeof piece === 'string') return plain(piece);
        if ('strong' in piece) return { strong: plain(piece.strong) };
        if ('muted' in piece) return { muted: plain(piece.muted) };
        if ('state' in piece) return piece;
        const text = plain(piece.text);
        if ('id' in piece) return { id: piece.id, text };
        if (!piece.link.startsWith('#')) return { address: address(piece.link), text };
        const place = piece.link.slice(1);
        return this.places.has(place) ? { place, text } : text;
    }
}

function columnOf({ title, width }: Column, columns: number): object {
    return { title: plain(title), width: width ?? 100 / columns };
}

function lengthOf(cell: Cell): number {
    return cell.flat().reduce((sum, piece) => sum + JSON.stringify(piece).length, 0);
}
