import type { Body, Element, Place } from '../../model/element.ts';
import { before, behind, comparePlaces, contains } from '../../model/place.ts';
import type { TextEdit } from '../rule.ts';

/** Puts text at the point before the place. */
export function insertBefore(place: Place, text: string): TextEdit {
    return { place: before(place), text };
}

/** Puts text at the point behind the place. */
export function insertBehind(place: Place, text: string): TextEdit {
    return { place: behind(place), text };
}

/** An element that may have braces, and what stands in them: that shows how far the writer indents. */
export interface Block {
    readonly element: Pick<Element, 'place' | 'body'>;
    readonly contents: readonly Pick<Element, 'place' | 'body'>[];
    /** Behind what braces come where there are none yet; the end of the element unless an arrow follows. */
    readonly header?: Place;
    /** How the writer indents, where it is known from the text; else it is told from the contents. */
    readonly hand?: { readonly indent: string; readonly level: string };
}

/**
 * Writes clauses as the last ones of an element, indented as what is there; adds the braces where there are none.
 * @param lines what to write; a tab at the beginning stands for one level
 */
export function appendClauses(block: Block, lines: readonly string[]): TextEdit {
    const { body } = block.element;
    if (!body) return addBraces(block, lines);
    const inner = indented(block, lines);
    const closesItsLine =
        body.place.line !== body.place.endLine && body.place.endColumn === body.indent.length + 1;
    // The white space before a brace on a line of its own leads the first new line.
    const text = closesItsLine ? inner.slice(body.indent.length) : `\n${inner}`;
    return insertBehind(body.place, `${text}\n${body.indent}`);
}

/** Writes a clause as the first one of an element, or behind the last of the places of clauses that should lead. */
export function prependClause(
    block: Block,
    clause: string | readonly string[],
    leading: readonly Place[] = [],
): TextEdit {
    const { body } = block.element;
    const lines = [clause].flat();
    if (!body) return addBraces(block, lines);
    const text = `\n${indented(block, lines)}`;
    const last = leading
        .filter(place => contains(body.place, place))
        .sort(comparePlaces)
        .at(-1);
    if (last) return insertBehind(last, text);
    const isOneLine = body.place.line === body.place.endLine;
    return insertBefore(body.place, isOneLine ? `${text}\n${body.indent}` : text);
}

/** White space that leads the line of an element, as far as the model tells. */
export function lineIndent(element: Block['element'], like?: Body): string {
    if (element.body) return element.body.indent;
    const tabs = like?.indent.includes('\t') ?? false;
    return (tabs ? '\t' : ' ').repeat(element.place.column - 1);
}

/** By how much what stands in the braces is further in: tabs or spaces. */
export function levelOf({ element, contents }: Block): string {
    const outer = lineIndent(element);
    const inside = contents.filter(content => content.place.line > element.place.line);
    const indent = inside.find(content => content.body)?.body?.indent;
    if (indent !== undefined && indent.length > outer.length) return indent.slice(outer.length);
    const columns = inside[0] ? inside[0].place.column - 1 - outer.length : 0;
    if (columns < 1) return outer.includes('\t') ? '\t' : '    ';
    // Nobody indents by one space.
    return columns === 1 || outer.includes('\t') ? '\t'.repeat(columns) : ' '.repeat(columns);
}

function addBraces(block: Block, lines: readonly string[]): TextEdit {
    const indent = block.hand?.indent ?? lineIndent(block.element);
    return insertBehind(block.header ?? block.element.place, ` {\n${indented(block, lines)}\n${indent}}`);
}

function indented(block: Block, lines: readonly string[]): string {
    const outer = block.hand?.indent ?? lineIndent(block.element);
    const level = block.hand?.level ?? levelOf(block);
    return lines
        .map(line => outer + level + line.replace(/^\t+/, tabs => level.repeat(tabs.length)))
        .join('\n');
}
