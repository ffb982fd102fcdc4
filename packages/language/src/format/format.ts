import { EmptyFileSystem, type LangiumCoreServices } from 'langium';
import type * as ast from '../generated/ast.ts';
import { RootedPaths } from '../linking/paths.ts';
import { createProcServices } from '../services.ts';
import { type Edit, layout, type Style } from './layout.ts';

/** Four spaces: what stands where no editor says otherwise. */
const HOUSE_STYLE: Style = { indent: '    ', columns: 4 };

let services: LangiumCoreServices | undefined;

/**
 * The text as everyone writes it (see `layout`), the same one where it is so already; undefined where it has syntax
 * errors: then nobody knows what belongs together.
 */
export function formatText(text: string, style = HOUSE_STYLE): string | undefined {
    services ??= createProcServices(EmptyFileSystem, new RootedPaths(() => []));
    const { value, lexerErrors, parserErrors } = services.parser.LangiumParser.parse<ast.Document>(text);
    if (lexerErrors.length > 0 || parserErrors.length > 0) return undefined;
    return applied(text, layout(value, style));
}

/** The text with its edits, which must be in its order. */
export function applied(text: string, edits: readonly Edit[]): string {
    const parts: string[] = [];
    let at = 0;
    for (const edit of edits) {
        parts.push(text.slice(at, edit.offset), edit.text);
        at = edit.end;
    }
    return parts.join('') + text.slice(at);
}
