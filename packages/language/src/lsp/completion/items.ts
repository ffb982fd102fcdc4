import {
    type CompletionClientCapabilities,
    type CompletionItem,
    InsertTextFormat,
    InsertTextMode,
    MarkupKind,
} from 'vscode-languageserver';
import type { Proposal, Request } from './request.ts';
import { type Filler, partsOf, plainOf, snippetOf } from './template.ts';

/** Makes the items of the protocol as the client can show them; they keep the order of the proposals. */
export function itemsOf(
    proposals: readonly Proposal[],
    request: Request,
    client: CompletionClientCapabilities,
    filler: () => Filler,
): CompletionItem[] {
    const able = client.completionItem ?? {};
    const text = request.cursor.text;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const indent = /^(\t| {2,})\S/m.exec(text)?.[1] ?? '    ';
    const isMarkdown = able.documentationFormat?.includes(MarkupKind.Markdown) ?? false;
    const adjusts = able.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) ?? false;
    return proposals.map((proposal, index): CompletionItem => {
        const { label, kind, template, description, documentation, filter, also } = proposal;
        const { start, end } = proposal.replaces ?? request.cursor.word;
        const parts = template === undefined ? undefined : partsOf(template, filler());
        const isSnippet = able.snippetSupport === true && parts !== undefined;
        const written = parts ? (isSnippet ? snippetOf(parts) : plainOf(parts)) : (proposal.text ?? label);
        const newText =
            (request.cursor.quote === undefined ? gapBefore(text, start) : '') +
            written.replaceAll('\t', indent).replaceAll('\n', eol);
        const at = (offset: number) => request.document.textDocument.positionAt(offset);
        return {
            label,
            kind,
            sortText: String(index).padStart(4, '0'),
            textEdit: { range: { start: at(start), end: at(end) }, newText },
            insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            ...(adjusts && newText.includes(eol) ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
            ...(description && able.labelDetailsSupport ? { labelDetails: { description } } : {}),
            ...(description && !able.labelDetailsSupport ? { detail: description } : {}),
            ...(documentation
                ? {
                      documentation: {
                          kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
                          value: documentation,
                      },
                  }
                : {}),
            ...(filter === undefined ? {} : { filterText: filter }),
            ...(also ? { additionalTextEdits: [...also] } : {}),
        };
    });
}

/** A space where the word would otherwise stick to what stands before it: `->` and the name of a node. */
function gapBefore(text: string, start: number): string {
    return /[>=,"'}]/.test(text[start - 1] ?? '') ? ' ' : '';
}
