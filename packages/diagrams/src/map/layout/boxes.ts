import { measureText } from '../../font/measure.ts';
import { type FontStyle, type Wrapped, wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import { isBar, type Piece } from './pieces.ts';
import { hasSign, heightOf, type SmallPrint, signRoom, smallStyle, stack, wrapSmall } from './small-print.ts';

/** A box with its size along the flow and across it. */
export interface Box extends Shape {
    readonly along: number;
    readonly across: number;
}

/** Size of a node, and where its text stands in it. In pixels. */
interface Shape {
    readonly width: number;
    readonly height: number;
    readonly text: Wrapped;
    /** From the middle of the box to the middle of its text, to the right and down. */
    readonly textShift: number;
    readonly textDrop: number;
    /** What stands below its text. */
    readonly small: readonly SmallPrint[];
    /** Of a decision, lengths of the sides at which the flow arrives and leaves; 0 is a corner. */
    readonly sides: { readonly left: number; readonly right: number };
}

/** What lines and markers ask of a box. */
export interface Demand {
    /** How far from the middle lines touch the sides at which the flow arrives and leaves. */
    readonly left: number;
    readonly right: number;
    /** Least size along the flow, for the markers on its border. */
    readonly width: number;
}

const nothing: Demand = { left: 0, right: 0, width: 0 };

/** Room for an icon left of a text; how far down the numbers of footnotes reach. */
const iconRoom = 24;
const badgeBottom = 20;
const badgeDrop = 6;
export const barWidth = 8;
const textWidth = 132;
const letterSize = 28;

/** The box of a node: as wide as its kind asks and as high as its text and its lines need. */
export function boxOf(piece: Piece, down: boolean, demand: Demand = nothing): Box {
    const shape = shapeOf(piece, down, demand);
    const { width, height } = shape;
    if (isBar(piece.kind)) return { ...shape, along: barWidth, across: height };
    return { ...shape, along: down ? height : width, across: down ? width : height };
}

function shapeOf(piece: Piece, down: boolean, demand: Demand): Shape {
    switch (piece.kind) {
        case 'decision':
            return diamond(piece, down, demand);
        case 'start':
        case 'end':
            return pill(piece, down, demand);
        case 'open':
        case 'continued':
        case 'continuing':
            return around(wrapText(piece.label, typography.letter, 60), letterSize, down, demand);
        default:
            return isBar(piece.kind) ? bar() : rectangle(piece, down, demand);
    }
}

function rectangle(piece: Piece, down: boolean, demand: Demand): Shape {
    const icon = piece.kind === 'send' || piece.kind === 'receive' || piece.kind === 'wait' ? iconRoom : 0;
    const edge = piece.kind === 'call' ? 4 : 0;
    const count = wrapText(piece.label, typography.node, textWidth).lines.length;
    // A long text in a narrow box makes a tower.
    const room = textWidth * (count > 12 ? 2.4 : count > 5 ? 1.5 : 1);
    const lines = 2 * (Math.max(demand.left, demand.right) + 10);
    const width = Math.max(room + 24, down ? lines : demand.width);
    const least = Math.max(52, down ? demand.width : lines);
    // Markers reach into the box: small print keeps away from them.
    const clear = demand.width > 0 && piece.details.length > 0 ? 12 : 0;
    const small = wrapSmall(piece.details, width - 24 - 2 * edge);
    const smallHeight = heightOf(small);
    const inside = (badge: number, drop: number): Shape => {
        const text = wrapText(piece.label, typography.node, width - 24 - icon - badge - 2 * edge);
        const height = Math.max(least, text.height + smallHeight + 18 + clear + 2 * edge + 2 * drop);
        const textDrop = drop - smallHeight / 2;
        return {
            width,
            height,
            text,
            textShift: (icon - badge) / 2,
            textDrop,
            small: stack(small, textDrop + text.height / 2, 12 + edge - width / 2),
            sides: { left: 0, right: 0 },
        };
    };
    const badges = badgesWidth(piece);
    const plain = inside(0, 0);
    if (badges === 0 || isClearOf(plain, badges)) return plain;
    // The numbers of footnotes take a strip at the right, or one at the top: whichever makes the lower box.
    const beside = inside(badges, 0);
    const below = inside(0, badgeDrop);
    return beside.height <= below.height || !isClearOf(below, badges) ? beside : below;
}

/** Whether no line of the text reaches the numbers in the top right corner. */
function isClearOf({ width, height, text, textShift, textDrop }: Shape, badges: number): boolean {
    return text.lines.every((line, index) => {
        const top = height / 2 + textDrop - text.height / 2 + index * typography.node.leading;
        return top > badgeBottom || width / 2 + textShift + line.width / 2 < width - badges - 6;
    });
}

function diamond(piece: Piece, down: boolean, demand: Demand): Shape {
    // Both corners are cut alike, so that it stands straight.
    const side = 2 * Math.max(demand.left, demand.right);
    let best: Shape | undefined;
    const longest = Math.max(
        widestWord(piece.label, typography.node),
        ...piece.details.map(
            ({ role, text }) => widestWord(text, smallStyle(role)) + (hasSign(role) ? signRoom : 0),
        ),
    );
    for (const room of [64, 76, 88, 100, 112, 128, 148, 180, 220, 280, 360]) {
        if (room < Math.min(longest, 148)) continue;
        const text = wrapText(piece.label, typography.node, room);
        const small = wrapSmall(piece.details, room);
        const textDrop = -heightOf(small) / 2;
        const print = stack(small, textDrop + text.height / 2, undefined);
        const box = {
            ...diamondAround(linesOf(text, textDrop, print), side, down),
            text,
            textShift: 0,
            textDrop,
            small: print,
            sides: { left: side, right: side },
        };
        if (!best || area(box) < area(best) - 1) best = box;
    }
    return best!;
}

function widestWord(text: string, { size, weight }: FontStyle): number {
    return Math.max(...text.split(/\s+/).map(word => measureText(word, size, weight)));
}

/** A line of a text by its half width, and its top and bottom from the middle of the box. */
interface Line {
    readonly half: number;
    readonly top: number;
    readonly bottom: number;
}

function linesOf(text: Wrapped, drop: number, small: readonly SmallPrint[]): Line[] {
    const lines = (of: Wrapped, top: number, leading: number, sign: number): Line[] =>
        of.lines.map(({ width }, index) => ({
            half: (width + sign) / 2,
            top: top + index * leading,
            bottom: top + (index + 1) * leading,
        }));
    return [
        ...lines(text, drop - text.height / 2, typography.node.leading, 0),
        ...small.flatMap(print =>
            lines(print.text, print.y, typography.detail.leading, hasSign(print.role) ? signRoom : 0),
        ),
    ];
}

/** Half as high as wide, more or less; every corner of every line is inside. */
function diamondAround(
    lines: readonly Line[],
    side: number,
    down: boolean,
): { width: number; height: number } {
    const slope = 1.75;
    let half = 42;
    for (const line of lines) {
        // The letters do not fill the whole height of their line.
        half = Math.max(
            half,
            line.half + slope * (Math.max(Math.abs(line.top), Math.abs(line.bottom)) - 2) + 5,
        );
    }
    if (down) half = Math.max(half, slope * (side / 2 + 18));
    const halfHeight = down ? half / slope : Math.max(half / slope, side / 2 + 18);
    return { width: 2 * half, height: 2 * halfHeight };
}

function pill(piece: Piece, down: boolean, demand: Demand): Shape {
    const text = wrapText(piece.label, typography.node, 104);
    const least = 2 * (Math.max(demand.left, demand.right) + 14);
    if (text.lines.length === 0) return around(text, 36, down, demand);
    const height = Math.max(40, text.height + 14, down ? 0 : least);
    return {
        width: Math.max(64, text.width + 20 + iconRoom + 8, down ? least : 0),
        height,
        text,
        textShift: iconRoom / 2 - 1,
        textDrop: 0,
        small: [],
        sides: { left: 0, right: 0 },
    };
}

function around(text: Wrapped, size: number, down: boolean, demand: Demand): Shape {
    const lines = 2 * (Math.max(demand.left, demand.right) + size / 2 - 4);
    return {
        width: Math.max(size, text.width + 12, down ? lines : 0),
        height: Math.max(size, down ? 0 : lines),
        text,
        textShift: 0,
        textDrop: 0,
        small: [],
        sides: { left: 0, right: 0 },
    };
}

/** Its height follows from the rows it spans. */
function bar(): Shape {
    const text = { lines: [], width: 0, height: 0 };
    return { ...around(text, 44, false, nothing), width: barWidth };
}

/** Width that the numbers of the footnotes of a node take. */
export function badgesWidth(piece: Piece): number {
    return piece.notes.reduce((sum, note) => sum + badgeWidth(note.number) + 2, 0);
}

export function badgeWidth(number: number): number {
    const style: FontStyle = typography.number;
    return Math.max(15, measureText(String(number), style.size, style.weight) + 8);
}

function area(box: Shape): number {
    return box.width * box.height;
}
