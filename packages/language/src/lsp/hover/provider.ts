import { AstUtils, GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams, Position, Range } from 'vscode-languageserver';
import { leafAt, type NameAt, nameAt, nameSegment } from '../navigation/names.ts';
import { Occurrences } from '../navigation/occurrences.ts';
import type { Editor, ProcServices } from '../services.ts';
import { ElementHover } from './element-hover.ts';
import { elementAt, elementFor } from './elements.ts';
import { expectationHover, keywordHover, ruleHover } from './language.ts';

/** Tells what stands under the cursor: a name, a text, a rule, a word of the language. */
export class Hovers implements HoverProvider {
    private readonly editor: () => Editor;
    private readonly elements: ElementHover;

    constructor(services: ProcServices, editor: () => Editor) {
        this.editor = editor;
        this.elements = new ElementHover(new Occurrences(services), editor);
    }

    getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
        const name = nameAt(document, position);
        if (name) return hover(this.ofName(document, name), name.range);
        const leaf = leafAt(document, document.textDocument.offsetAt(position));
        if (!leaf) return undefined;
        const text =
            ruleHover(leaf, this.editor().rulePages()) ??
            expectationHover(leaf) ??
            keywordHover(leaf) ??
            this.ofText(document, leaf);
        return hover(text, leaf.range);
    }

    private ofName(document: LangiumDocument, { target }: NameAt): string | undefined {
        const model = this.editor().analysis.modelOf(AstUtils.getDocument(target));
        const element = elementFor(model, target);
        return element && this.elements.about(model, element, target, document.uri.toString());
    }

    /** The label of a thing, or what a thing without a name says. */
    private ofText(document: LangiumDocument, leaf: LeafCstNode): string | undefined {
        const node = leaf.astNode;
        const feature = GrammarUtils.findAssignment(leaf)?.feature;
        if (feature !== 'label' && feature !== 'text') return undefined;
        const name =
            'name' in node && node.name
                ? nameAt(document, startOf(nameSegment(node as NameAt['target'])?.range))
                : undefined;
        if (name) return this.ofName(document, name);
        const model = this.editor().analysis.modelOf(document);
        const element = elementAt(model, leaf.range.start);
        return element && this.elements.about(model, element, undefined, document.uri.toString());
    }
}

function startOf(range: Range | undefined): Position {
    return range?.start ?? { line: 0, character: 0 };
}

function hover(value: string | undefined, range: Range): Hover | undefined {
    return value === undefined ? undefined : { contents: { kind: 'markdown', value }, range };
}
