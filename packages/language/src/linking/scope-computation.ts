import { type AstNodeDescription, DefaultScopeComputation, type LocalSymbols, MultiMap } from 'langium';

/** The name tables say what is visible where: Langium's own symbol tables stay empty. */
export class ProcScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(): Promise<AstNodeDescription[]> {
        return [];
    }

    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap();
    }
}
