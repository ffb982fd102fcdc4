import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver';
import { evidenceIn } from '../../model/lookup.ts';
import type { DocumentModel, Place } from '../../model/types.ts';
import type { Editor } from '../services.ts';

/** A path in a document that leads to a file which is there, inside the folder that may be read. */
export interface PathLink {
    readonly path: string;
    /** URI of the file. */
    readonly target: string;
    /** What stands between the quotes. */
    readonly place: Place;
}

/** The paths of a document that can be followed: imports, files of evidence, files of results. */
export async function pathsIn(editor: Editor, document: LangiumDocument): Promise<PathLink[]> {
    const model = editor.analysis.modelOf(document);
    const { documents, files } = editor.analysis.workspace();
    const isPresent = async (uri: string) =>
        documents.has(uri) || (files.get(uri) ?? (await editor.files.facts(uri, false))).state === 'present';
    const found = [...model.imports, ...namedFiles(model)].flatMap(({ path, target, place }) =>
        target === undefined ? [] : [{ path, target, place: inside(place) }],
    );
    const present = await Promise.all(found.map(({ target }) => isPresent(target)));
    return found.filter((_, index) => present[index]);
}

/** The path under a position, its quotes included. */
export async function pathAt(
    editor: Editor,
    document: LangiumDocument,
    position: Position,
): Promise<PathLink | undefined> {
    const [line, column] = [position.line + 1, position.character + 1];
    return (await pathsIn(editor, document)).find(
        ({ place }) => place.line === line && place.column - 1 <= column && column <= place.endColumn + 1,
    );
}

function namedFiles(model: DocumentModel) {
    const results = model.processes.flatMap(process => process.kpis.flatMap(kpi => kpi.resultsFile ?? []));
    return [...evidenceIn(model).flatMap(item => item.file ?? []), ...results];
}

function inside(place: Place): Place {
    return { ...place, column: place.column + 1, endColumn: place.endColumn - 1 };
}
