import type { Source } from '../source.ts';

/** Where nodes may stand: the inside of a flow, of a process that has room for one, or the top of a file. */
export type Surroundings = 'nodes' | 'process' | 'file';

const BLOCKS = new Set([
    'process',
    'flow',
    'phase',
    'parallel',
    'branch',
    'decide',
    'step',
    'send',
    'receive',
    'call',
]);

/**
 * What the braces around an offset are of, told from the text alone: where a list was pasted the parser may have lost its
 * way. Undefined where no nodes may stand.
 */
export function surroundingsOf(source: Source, offset: number): Surroundings | undefined {
    const blocks = openBlocks(source, offset);
    const [inner, outer] = [blocks.at(-1), blocks.at(-2)];
    if (inner === undefined) return 'file';
    if (inner === 'flow' || inner === 'phase' || inner === 'branch') return 'nodes';
    if (inner === '' && outer === 'decide') return 'nodes';
    return inner === 'process' ? 'process' : undefined;
}

/** The words that begin the blocks still open, outermost first; an empty one for a block of another kind. */
function openBlocks(source: Source, offset: number): string[] {
    const text = plain(source, offset);
    const open: string[] = [];
    let from = 0;
    for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
        if (brace === '}') open.pop();
        else open.push(keywordOf(text.slice(from, index)));
        from = index + 1;
    }
    return open;
}

/** The text before an offset, with blanks for its strings and comments. */
function plain(source: Source, offset: number): string {
    let text = '';
    let at = 0;
    for (const { start, end } of source.stretches) {
        if (start >= offset) break;
        text += source.text.slice(at, start) + ' '.repeat(end - start);
        at = end;
    }
    return text + source.text.slice(at, Math.max(at, offset));
}

/** The last word before a brace, on its line or the one before it, that begins a block. */
function keywordOf(text: string): string {
    const statement = text.trimEnd().split('\n').at(-1) ?? '';
    return statement.match(/[\p{L}-]+/gu)?.findLast(word => BLOCKS.has(word)) ?? '';
}
