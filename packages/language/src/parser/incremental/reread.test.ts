import fc from 'fast-check';
import {
    type AstNode,
    AstUtils,
    type CompositeCstNode,
    type CstNode,
    EmptyFileSystem,
    isReference,
} from 'langium';
import { expect, test } from 'vitest';
import { RootedPaths } from '../../linking/paths.ts';
import { createProcServices } from '../../services.ts';
import type { ProcLexer } from '../lexer.ts';
import type { ProcParser } from '../parser.ts';
import { edit, edited, TEXTS } from './edits.fixture.ts';
import type { Reading } from './reading.ts';
import { reread } from './reread.ts';

const { Lexer, LangiumParser } = createProcServices(EmptyFileSystem, new RootedPaths(() => [])).parser;
const readers = { lexer: Lexer as ProcLexer, parser: LangiumParser as ProcParser };

function fresh(text: string): Reading {
    return readers.parser.parse(text) as Reading;
}

/** Everything that a reading says, as lines. */
function told({ value, lexerErrors, parserErrors, isWhole, starts }: Reading): string {
    const nodes = [...AstUtils.streamAst(value)].map(node => {
        const {
            $container,
            $containerProperty,
            $containerIndex,
            $cstNode,
            $type,
            $document: _,
            ...own
        } = node;
        expect($cstNode === undefined || $cstNode.astNode === node).toBe(true);
        return [
            $type,
            $container?.$type,
            $containerProperty,
            $containerIndex,
            $container?.$cstNode?.offset,
            $cstNode && spanOf($cstNode),
            Object.entries(own).map(([name, part]) => [name, ...[part].flat().map(partOf)].join()),
        ].join(' ');
    });
    const mistakes = [...lexerErrors, ...parserErrors].map(error =>
        JSON.stringify((error as unknown as { mistake: unknown }).mistake),
    );
    return [...nodes, ...syntaxIn(value.$cstNode!), ...mistakes, isWhole, JSON.stringify(starts)].join('\n');
}

function partOf(part: unknown): string {
    if (isReference(part)) return `${part.$refText}@${spanOf(part.$refNode!)}`;
    return typeof part === 'object'
        ? `${(part as AstNode).$type}@${(part as AstNode).$cstNode?.offset}`
        : String(part);
}

function spanOf({ offset, end, range }: CstNode): string {
    const { start, end: last } = range;
    return `${offset}-${end} ${start.line}:${start.character}-${last.line}:${last.character}`;
}

function syntaxIn(node: CstNode, depth = 0): string[] {
    const children = (node as CompositeCstNode).content ?? [];
    expect(children.every(child => child.container === node)).toBe(true);
    const own = `${' '.repeat(depth)}${spanOf(node)} ${node.hidden} ${node.grammarSource?.$cstNode?.offset} ${children.length > 0 ? '' : node.text}`;
    return [own, ...children.flatMap(child => syntaxIn(child, depth + 1))];
}

test('after any edits a text reads as if it were read for the first time', () => {
    let kept = 0;
    let all = 0;
    fc.assert(
        fc.property(
            fc.constantFrom(...TEXTS),
            fc.array(edit, { minLength: 5, maxLength: 25 }),
            (text, edits) => {
                let reading = fresh(text);
                for (const now of edited(text, edits)) {
                    const again = reread(reading, now, readers);
                    const expected = fresh(now);
                    all++;
                    if (again) {
                        kept++;
                        const [a, b] = [told(again), told(expected)];
                        if (a !== b) expect(a.split('\n')).toEqual(b.split('\n'));
                    }
                    reading = again ?? expected;
                }
            },
        ),
        {
            endOnFailure: true,
            numRuns: 100,
            seed: 20261122,
        },
    );
    expect(kept).toBeGreaterThan(all / 3);
}, 600_000);

test('of an element in which somebody writes, the statements stay that are far away', () => {
    const text = TEXTS[1]!;
    const reading = fresh(text);
    const before = new Set(AstUtils.streamAst(reading.value));
    const at = text.indexOf('"Do part 20') + 1;
    const again = reread(reading, `${text.slice(0, at)}x${text.slice(at)}`, readers)!;
    const steps = AstUtils.streamAst(again.value).filter(node => node.$type === 'StepNode');
    const fresher = steps.filter(node => !before.has(node)).map(node => (node as { name?: string }).name);
    expect([...fresher]).toEqual(['S18', 'S19', 'S20']);
    expect(before.has(again.value.elements[0]!)).toBe(false);
});
