import { type AstNode, AstUtils, CstUtils, GrammarUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { Link } from '../linking/link.ts';
import { editorOf } from '../lsp/testing.ts';
import { hasSyntax, SyntaxStore } from './released.ts';

const TEXT = `/** Who answers. */
role Advisor "Advisor"
process P "Refund" {
    owner Advisor
    flow {
        start
        step Log "Log it" by Advisor -> Log
        // nobody reads this
        step "No name" by P.Nobody {
            note """
                several
                lines
            """
        }
    }
}
process Q { outcome "x" shown by P.Log, }
`;

const others = Array.from(
    { length: 25 },
    (_, index) => `role R${index}\nprocess P${index} { owner R${index} }\n`,
);

describe('syntax that was released', () => {
    test.each([TEXT, '', 'process', 'role A\r\nrole B "\nprocess { flow { step'])(
        'comes back as it was: %j',
        async text => {
            const { root, store } = await treeOf(text);
            const before = said(root);
            store.release(root);
            expect(hasSyntax(root)).toBe(false);
            expect(said(root)).toEqual(before);
        },
    );

    test.each([TEXT, 'process Q { outcome "x" shown by P\r\n  . // dots\n  Log }'])(
        'is not asked for to know where references stand, or what the whole text is: %j',
        async text => {
            const { root, store } = await treeOf(text);
            const before = linksIn(root).map(placeOf);
            store.release(root);
            expect(linksIn(root).map(placeOf)).toEqual(before);
            expect(root.$cstNode!.root.fullText).toBe(text);
            expect(hasSyntax(root)).toBe(false);
        },
    );

    test('leaves all nodes and what references mean as they are', async () => {
        const { document } = await editorOf(TEXT);
        const root = document.parseResult.value;
        // Nobody has it in an editor.
        expect(hasSyntax(root)).toBe(false);
        const nodes = [...AstUtils.streamAst(root)];
        const meant = linksIn(root).map(link => link.ref);
        expect(GrammarUtils.findNodeForProperty(nodes[1]!.$cstNode, 'name')!.text).toBe('Advisor');
        expect(hasSyntax(root)).toBe(true);
        expect([...AstUtils.streamAst(root)].every((node, index) => node === nodes[index])).toBe(true);
        expect(linksIn(root).every((link, index) => link.ref === meant[index])).toBe(true);
    });

    test('stays for the documents that were asked last only', async () => {
        const { services } = await editorOf('');
        const read = (text: string) => services.parser.LangiumParser.parse(text).value;
        const store = new SyntaxStore(read);
        const roots = others.map(read);
        for (const root of roots) store.release(root);
        for (const root of roots) expect(said(root).length).toBeGreaterThan(3);
        expect(roots.filter(hasSyntax)).toEqual(roots.slice(-20));
        // Released by somebody else meanwhile: it is as if nobody had asked.
        store.release(roots[5]!);
        expect(said(roots[5]!).length).toBeGreaterThan(3);
        expect(hasSyntax(roots[5]!)).toBe(true);
    });
});

async function treeOf(text: string): Promise<{ root: AstNode; store: SyntaxStore }> {
    const { services } = await editorOf('');
    const read = (each: string): AstNode => services.parser.LangiumParser.parse(each).value;
    return { root: read(text), store: new SyntaxStore(read) };
}

/** Everything that the syntax of each node says. */
function said(root: AstNode): unknown[] {
    return [...AstUtils.streamAst(root)].map(node => ({
        type: node.$type,
        own: node.$cstNode?.astNode === node,
        text: node.$cstNode?.text,
        range: node.$cstNode?.range,
        name: GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range,
        comment: CstUtils.findCommentNode(node.$cstNode, ['ML_COMMENT'])?.text,
        leaves:
            node.$cstNode &&
            CstUtils.flattenCst(node.$cstNode)
                .map(leaf => [leaf.text, leaf.offset])
                .toArray(),
        links: linksOf(node).map(link => [
            placeOf(link),
            link.$refNode.astNode === node,
            GrammarUtils.findAssignment(link.$refNode)?.feature,
        ]),
    }));
}

function placeOf({ $refNode, $refText }: Link): unknown[] {
    return [$refText, $refNode.text, $refNode.offset, $refNode.end, $refNode.range];
}

function linksIn(root: AstNode): Link[] {
    return [...AstUtils.streamAst(root)].flatMap(linksOf);
}

function linksOf(node: AstNode): Link[] {
    return [...AstUtils.streamReferences(node)]
        .map(({ reference }) => reference)
        .filter(each => each instanceof Link);
}
