import { type DocumentModel, modelJson } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';
import { FINE } from '../exit-codes.ts';
import { showPretty } from '../format/show-pretty.ts';
import { open } from '../opening.ts';
import { print } from '../terminal.ts';

export interface ShowCall {
    readonly format: 'pretty' | 'json';
}

/** Shows what was understood of the named files: the model on which everything else works. */
export async function show(path: string, call: ShowCall): Promise<number> {
    const { workspace, targets, root } = await open([path]);
    const documents = targets.flatMap(uri => workspace.documents.get(uri) ?? []) satisfies DocumentModel[];
    const nameOf = (uri: string): string => relativePath(root, uri);
    print(call.format === 'json' ? modelJson(documents, nameOf) : showPretty(documents, nameOf));
    return FINE;
}
