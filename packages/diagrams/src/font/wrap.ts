import { characters, type FontWeight, measureText } from './measure.ts';

export interface FontStyle {
    /** In pixels. */
    readonly size: number;
    readonly weight: FontWeight;
    /** From one line to the next, in pixels. */
    readonly leading: number;
}

export interface Wrapped {
    readonly lines: readonly { readonly text: string; readonly width: number }[];
    /** Of the widest line. */
    readonly width: number;
    readonly height: number;
}

/**
 * Breaks a text into lines no wider than `width` pixels, as even as the fewest lines allow.
 * Words longer than a line are broken; white space and line breaks are folded. An empty text has no lines.
 */
export function wrapText(text: string, style: FontStyle, width: number): Wrapped {
    const wrappings = wrappingsOf(style, width);
    let wrapped = wrappings.get(text);
    if (!wrapped) {
        if (wrappings.size >= 4000) wrappings.clear();
        wrapped = wrap(text, style, width);
        wrappings.set(text, wrapped);
    }
    return wrapped;
}

/** While somebody types, nearly the same texts are broken again and again. By style, then width, then text. */
const known = new WeakMap<FontStyle, Map<number, Map<string, Wrapped>>>();

function wrappingsOf(style: FontStyle, width: number): Map<string, Wrapped> {
    let widths = known.get(style);
    if (!widths) {
        widths = new Map();
        known.set(style, widths);
    }
    let wrappings = widths.get(width);
    if (!wrappings) {
        // Widths that follow from a page's are as many as there are pages.
        if (widths.size >= 200) widths.clear();
        wrappings = new Map();
        widths.set(width, wrappings);
    }
    return wrappings;
}

function wrap(text: string, style: FontStyle, width: number): Wrapped {
    const space = widthOf(' ', style);
    const words: Word[] = text
        .split(/\s+/)
        .filter(word => word !== '')
        .flatMap(word => breakWord(word, style, width, space));
    const lines = fill(words, evenWidth(words, width));
    return {
        lines,
        width: Math.max(0, ...lines.map(line => line.width)),
        height: lines.length * style.leading,
    };
}

/** What a line is never broken in. */
interface Word {
    readonly text: string;
    readonly width: number;
    /** Width of the blank before it; none between the parts of a broken word. */
    readonly gap: number;
}

/** The narrowest width that needs no more lines than `width` does: short last lines look lost. */
function evenWidth(words: readonly Word[], width: number): number {
    const fewest = countLines(words, width);
    if (fewest < 2) return width;
    let narrow = Math.max(width / 2, ...words.map(word => word.width));
    let wide = width;
    while (wide - narrow > 2) {
        const middle = (narrow + wide) / 2;
        if (countLines(words, middle) === fewest) wide = middle;
        else narrow = middle;
    }
    return wide;
}

function countLines(words: readonly Word[], width: number): number {
    let lines = 0;
    let filled = Number.POSITIVE_INFINITY;
    for (const word of words) {
        if (filled + word.gap + word.width <= width) {
            filled += word.gap + word.width;
        } else {
            lines++;
            filled = word.width;
        }
    }
    return lines;
}

function fill(words: readonly Word[], width: number): { text: string; width: number }[] {
    const lines: { text: string; width: number }[] = [];
    for (const word of words) {
        const line = lines.at(-1);
        if (line && line.width + word.gap + word.width <= width) {
            line.text += word.gap > 0 ? ` ${word.text}` : word.text;
            line.width += word.gap + word.width;
        } else {
            lines.push({ text: word.text, width: word.width });
        }
    }
    return lines;
}

function breakWord(word: string, style: FontStyle, width: number, space: number): Word[] {
    const whole = { text: word, width: widthOf(word, style), gap: space };
    if (whole.width <= width) return [whole];
    const pieces: string[] = [];
    let piece = '';
    for (const character of characters(word)) {
        const longer = piece + character;
        if (piece !== '' && widthOf(`${longer}-`, style) > width) {
            const joint = piece.search(/[-/_.][^-/_.]*$/) + 1;
            if (joint > 1) {
                pieces.push(piece.slice(0, joint));
                piece = piece.slice(joint) + character;
            } else {
                pieces.push(hyphenated.test(piece + character) ? `${piece}-` : piece);
                piece = character;
            }
        } else {
            piece = longer;
        }
    }
    return [...pieces, piece].map((text, index) => ({
        text,
        width: widthOf(text, style),
        gap: index === 0 ? space : 0,
    }));
}

/** Ends with two letters of a script that hyphenates. */
const hyphenated = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}$/u;

function widthOf(text: string, style: FontStyle): number {
    return measureText(text, style.size, style.weight);
}
