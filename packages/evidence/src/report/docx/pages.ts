import { BorderStyle, type FileChild, HeadingLevel, ImageRun, Paragraph, TabStopType, TextRun } from 'docx';
import { address } from '../address.ts';
import type { Block, Drawing, Section, Sheet, Steps } from '../document.ts';
import { plain } from '../text.ts';
import { type Bookmarks, place, runs } from './inlines.ts';
import { colours } from './styles.ts';
import { factsOf, tableOf } from './tables.ts';

/** Pages of one kind that follow each other. */
export interface Pages {
    readonly lying: boolean;
    readonly children: FileChild[];
}

/** What may be filled of a page: by text in twentieths of a point, by pictures in pixels. */
export interface Room {
    readonly width: number;
    readonly picture: { readonly width: number; readonly height: number };
}

const rooms = {
    upright: { width: 9860, picture: { width: 657, height: 880 } },
    lying: { width: 15240, picture: { width: 1016, height: 570 } },
} as const;

/** What a page has room for. */
export function roomOf(lying: boolean): Room {
    return lying ? rooms.lying : rooms.upright;
}

const headings = [
    HeadingLevel.HEADING_1,
    HeadingLevel.HEADING_2,
    HeadingLevel.HEADING_3,
    HeadingLevel.HEADING_4,
] as const;

/** Writes the sections of a report one after the other on upright and lying pages. */
export class PageWriter {
    readonly pages: Pages[] = [{ lying: false, children: [] }];
    private readonly bookmarks: Bookmarks;
    private readonly pictures: ReadonlyMap<Sheet, Uint8Array>;
    private drawn = 0;

    constructor(bookmarks: Bookmarks, pictures: ReadonlyMap<Sheet, Uint8Array>) {
        this.bookmarks = bookmarks;
        this.pictures = pictures;
    }

    section(section: Section, level: number): void {
        const wide = section.page === 'wide';
        if (wide) this.turn(true, true);
        else this.turn(false, false);
        const fresh = this.current.children.length === 0;
        this.add(
            new Paragraph({
                heading: headings[Math.min(level, headings.length) - 1]!,
                pageBreakBefore: section.page === 'new' && !fresh,
                ...(level === 1 ? { border: { bottom: rule } } : {}),
                children: [place(section.id, this.bookmarks, runs([section.title], this.bookmarks))],
            }),
        );
        const alone = section.blocks.length === 1;
        for (const block of section.blocks) {
            if (block.kind === 'section') this.section(block, level + 1);
            else this.block(block, alone);
        }
    }

    private block(block: Exclude<Block, Section>, alone: boolean): void {
        switch (block.kind) {
            case 'paragraph': {
                const style = { lead: 'Lead', remark: 'Remark', plain: 'Normal' }[block.tone ?? 'plain'];
                this.add(new Paragraph({ style, children: runs(block.text, this.bookmarks) }));
                break;
            }
            case 'facts':
                this.add(factsOf(block, this.bookmarks, this.room.width), gap());
                break;
            case 'list':
                for (const item of block.items)
                    this.add(new Paragraph({ bullet: { level: 0 }, children: runs(item, this.bookmarks) }));
                break;
            case 'table':
                if (!alone)
                    this.add(
                        new Paragraph({ style: 'Caption', children: runs([block.caption], this.bookmarks) }),
                    );
                this.add(tableOf(block, this.bookmarks, this.room.width), gap());
                break;
            case 'steps':
                this.steps(block);
                break;
            case 'drawing':
                this.drawing(block);
        }
    }

    private steps({ groups }: Steps): void {
        for (const { title, steps } of groups) {
            if (title) this.add(new Paragraph({ style: 'Phase', children: runs([title], this.bookmarks) }));
            for (const { id, number, depth, text, details } of steps) {
                const left = 480 + Math.min(depth, 3) * 360;
                const more = details.length > 0;
                this.add(
                    new Paragraph({
                        keepNext: more,
                        keepLines: true,
                        indent: { left, hanging: 480 },
                        tabStops: [{ type: TabStopType.LEFT, position: left }],
                        spacing: { after: more ? 20 : 120 },
                        children: [
                            place(id, this.bookmarks, [
                                new TextRun({ text: `${number}`, bold: true, color: colours.accent }),
                            ]),
                            new TextRun({ text: '\t' }),
                            ...runs(text, this.bookmarks),
                        ],
                    }),
                );
                if (more) {
                    const children = runs(details, this.bookmarks);
                    this.add(new Paragraph({ style: 'Remark', indent: { left }, keepLines: true, children }));
                }
            }
        }
    }

    private drawing({ title, description, path, rows }: Drawing): void {
        rows.forEach((sheet, index) => {
            const part = rows.length > 1 ? ` Part ${index + 1} of ${rows.length}.` : '';
            const { width, height } = this.room.picture;
            const scale = Math.min(1, width / sheet.width, height / sheet.height);
            const picture = new ImageRun({
                type: 'png',
                data: this.pictures.get(sheet)!,
                transformation: {
                    width: Math.round(sheet.width * scale),
                    height: Math.round(sheet.height * scale),
                },
                altText: {
                    id: `${++this.drawn}`,
                    name: `Picture ${this.drawn}`,
                    title: plain(title),
                    description: plain(`${title}. ${description}${part}`),
                },
            });
            this.add(new Paragraph({ spacing: { before: 120, after: 120 }, children: [picture] }));
        });
        if (!path) return;
        const link = { link: address(path), text: 'the whole picture as a file of its own' };
        this.add(
            new Paragraph({ style: 'Remark', children: runs([`${title} (`, link, ')'], this.bookmarks) }),
        );
    }

    private get current(): Pages {
        return this.pages.at(-1)!;
    }

    private get room() {
        return roomOf(this.current.lying);
    }

    private add(...children: FileChild[]): void {
        this.current.children.push(...children);
    }

    /** Goes on with pages of the other kind, or with a fresh one. */
    private turn(lying: boolean, fresh: boolean): void {
        if (this.current.lying === lying && !(fresh && this.current.children.length > 0)) return;
        if (this.current.children.length === 0) this.pages.pop();
        this.pages.push({ lying, children: [] });
    }
}

const rule = { style: BorderStyle.SINGLE, size: 10, color: colours.accent, space: 4 };

/** Word lets two tables that follow each other grow together. */
function gap(): Paragraph {
    return new Paragraph({ spacing: { before: 0, after: 80 }, children: [] });
}
