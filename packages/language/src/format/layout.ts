import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { type Leaf, leavesOf } from './leaves.ts';

/** With what a level is indented. */
export interface Style {
    /** White space of one level. */
    readonly indent: string;
    /** Columns that one level takes. */
    readonly columns: number;
}

/** White space to put in the place of what stands between two offsets. */
export interface Edit {
    readonly offset: number;
    readonly end: number;
    readonly text: string;
}

/** A block that was written on one line stays there where it ends before this column. */
const LINE = 100;

/** Signs that belong to the word before them, also where that is on the line before. */
const JOINED: ReadonlySet<string> = new Set(['{', ',', ':', '->']);

/** Clauses that go on with the sentence of the one before them, where the writer put both on one line. */
const READS_ON: Readonly<Record<string, readonly string[]>> = {
    [ast.EvidenceRef.$type]: [ast.Source.$type],
    [ast.IsCustomer.$type]: [ast.Position.$type, ast.Frontline.$type],
    [ast.Frontline.$type]: [ast.Position.$type, ast.IsCustomer.$type],
    [ast.LimitTo.$type]: [ast.LimitFrom.$type],
    [ast.SeenBy.$type]: [ast.Held.$type],
};

/**
 * What has to change in the white space of a document so that it stands as everyone writes it: one statement a line,
 * indented by its braces, one space between words, at most one blank line between statements. Words, texts, comments and
 * the line breaks within a statement stay. The text must be without syntax errors.
 */
export function layout(root: ast.Document, style: Style): Edit[] {
    return new Layout(root, style).edits();
}

class Layout {
    private readonly style: Style;
    private readonly text: string;
    private readonly eol: string;
    private readonly leaves: readonly Leaf[];
    /** Depth of the block, and of the line that is being written. */
    private depth = 0;
    private margin = 0;
    private column = 0;
    /** There are only comments on the line so far. */
    private isFresh = true;
    /** Index of the brace that closes the one-line block that is being written. */
    private inlineUntil = -1;

    constructor(root: ast.Document, style: Style) {
        this.style = style;
        this.text = root.$cstNode!.root.fullText;
        this.eol = /\r\n|\n|\r/.exec(this.text)?.[0] ?? '\n';
        this.leaves = leavesOf(root);
    }

    edits(): Edit[] {
        const edits: Edit[] = [];
        // A byte-order mark counts as white space, and stays.
        let offset = this.text.startsWith('\uFEFF') ? 1 : 0;
        const put = (end: number, space: string): void => {
            const gap = this.text.slice(offset, end);
            // What is left are marks such as those of the direction of writing.
            const text = space + gap.replace(/\s+/g, '');
            if (gap !== text) edits.push({ offset, end, text });
        };
        this.leaves.forEach((leaf, index) => {
            const space = index === 0 ? '' : this.space(index);
            put(leaf.offset, space);
            this.pass(space + leaf.image);
            if (leaf.comment) {
                if (this.isFresh) edits.push(...this.starsBelow(leaf));
            } else {
                this.isFresh = false;
                this.braces(index);
            }
            offset = leaf.end;
        });
        if (this.leaves.length > 0) put(this.text.length, this.eol);
        return edits;
    }

    /** What to put before a leaf that is not the first. */
    private space(index: number): string {
        const leaf = this.leaves[index]!;
        const previous = this.leaves[index - 1]!;
        const gap = this.text.slice(previous.end, leaf.offset);
        const breaks = gap.match(/\r\n|\n|\r/g)?.length ?? 0;
        if (index <= this.inlineUntil) return spaceBetween(previous, leaf, gap);
        if (leaf.image === '}') return this.line(this.depth - 1);
        const stays = leaf.statement
            ? breaks === 0 && (this.isFresh || readsOn(leaf.statement) || leaf.soft)
            : breaks === 0 || previous.image === '->' || (JOINED.has(leaf.image) && !leaf.inValue);
        if (stays && !previous.endsLine) return spaceBetween(previous, leaf, gap);
        return leaf.goesOn
            ? this.line(this.depth + 1)
            : this.line(this.depth, breaks > 1 && previous.image !== '{');
    }

    private line(depth: number, blank = false): string {
        this.isFresh = true;
        this.margin = depth;
        return this.eol.repeat(blank ? 2 : 1) + this.style.indent.repeat(depth);
    }

    private pass(written: string): void {
        const start = Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1;
        const tabs = this.style.indent === '\t' ? /^\t*/.exec(written.slice(start))![0].length : 0;
        const columns = written.length - start + tabs * (this.style.columns - 1);
        this.column = start === 0 ? this.column + columns : columns;
    }

    /** A block on one line that fits stays there; one with a block inside is easier to read on several. */
    private braces(index: number): void {
        const { image } = this.leaves[index]!;
        if (image === '{') {
            const end = this.endOfInline(index);
            if (end === undefined) this.depth++;
            else this.inlineUntil = end;
        } else if (image === '}' && index > this.inlineUntil) {
            this.depth--;
        }
    }

    private endOfInline(open: number): number | undefined {
        let column = this.column;
        for (let at = open + 1; at < this.leaves.length; at++) {
            const leaf = this.leaves[at]!;
            const previous = this.leaves[at - 1]!;
            const gap = this.text.slice(previous.end, leaf.offset);
            if (leaf.image === '}' && at === open + 1) return at;
            if (leaf.image === '{' || /[\r\n]/.test(gap + leaf.image)) return undefined;
            column += spaceBetween(previous, leaf, gap).length + leaf.image.length;
            if (column > LINE) return undefined;
            if (leaf.image === '}') return at;
        }
        return undefined;
    }

    /** Comments whose lines all begin with a star move as a whole; others may be drawings. */
    private starsBelow({ image, offset }: Leaf): Edit[] {
        const lines = [...image.matchAll(/(\r\n|\n|\r)([^\S\r\n]*)(?=(.?))/g)];
        if (!lines.every(line => line[3] === '*')) return [];
        const text = `${this.style.indent.repeat(this.margin)} `;
        return lines.flatMap(line => {
            const start = offset + line.index + line[1]!.length;
            return line[2] === text ? [] : { offset: start, end: start + line[2]!.length, text };
        });
    }
}

/** White space between two leaves on one line. */
function spaceBetween(previous: Leaf, leaf: Leaf, gap: string): string {
    if (leaf.inValue || leaf.image === '.' || previous.image === '.') return gap === '' ? '' : ' ';
    if (leaf.image === ',' || leaf.image === ':') return '';
    return previous.image === '{' && leaf.image === '}' ? '' : ' ';
}

function readsOn(statement: AstNode): boolean {
    const { $container, $containerProperty, $containerIndex } = statement;
    const siblings: unknown = Reflect.get($container!, $containerProperty!);
    const before = Array.isArray(siblings)
        ? (siblings[$containerIndex! - 1] as AstNode | undefined)
        : undefined;
    return before !== undefined && (READS_ON[statement.$type]?.includes(before.$type) ?? false);
}
