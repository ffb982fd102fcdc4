import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Place, Workspace } from '../../model/types.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Editor, ProcServices } from '../services.ts';
import { nameAt } from './names.ts';
import { Occurrences } from './occurrences.ts';
import { ruleCodeAt } from './rule-codes.ts';

/** Tells who refers to a name, or to a rule: waivers do, and criteria that expect it to report nothing. */
export class ReferenceFinder implements ReferencesProvider {
    private readonly occurrences: Occurrences;
    private readonly editor: () => Editor;

    constructor(services: ProcServices, editor: () => Editor) {
        this.occurrences = new Occurrences(services);
        this.editor = editor;
    }

    findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
        const name = nameAt(document, position);
        if (!name) {
            const code = ruleCodeAt(document, position);
            return code ? placesOfRule(this.editor().analysis.workspace(), code).map(locationOf) : [];
        }
        const own = context.includeDeclaration ? this.occurrences.declaration(name.target) : undefined;
        return [...(own ? [own] : []), ...this.occurrences.of(name.target)].map(found => ({
            uri: found.document.uri.toString(),
            range: found.range,
        }));
    }
}

function placesOfRule(workspace: Workspace, code: string): Place[] {
    return [...workspace.documents.values()].flatMap(document => {
        const expected = document.packs
            .flatMap(pack => pack.outcomes.flatMap(outcome => outcome.criteria))
            .flatMap(criterion => criterion.expectations.flatMap(expectation => expectation.rules));
        return [...document.waivers.flatMap(waiver => waiver.codes), ...expected]
            .filter(({ value }) => value === code)
            .map(({ place }) => place);
    });
}

function locationOf(place: Place): Location {
    return { uri: place.file, range: rangeOf(place) };
}
