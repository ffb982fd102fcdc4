import { evidenceIn } from '../model/lookup.ts';
import type { DocumentModel, FileFacts } from '../model/types.ts';
import { projectPlaces } from '../project/applies.ts';

/** Tells what the disk (or whatever stands for it) knows of a file. Never throws: a file that cannot be read is a fact. */
export interface FileReader {
    /** `withText` asks for the content too. */
    facts(uri: string, withText: boolean): Promise<FileFacts>;
}

/**
 * The files that documents name, and the project files that may hold for them; with each whether what is in it matters (it does
 * for results and for project files).
 */
export function namedFiles(documents: Iterable<DocumentModel>): Map<string, boolean> {
    const named = new Map<string, boolean>();
    for (const document of documents) {
        for (const item of evidenceIn(document)) {
            const uri = item.file?.target;
            if (uri && !named.has(uri)) named.set(uri, false);
        }
        if (!document.builtin) for (const place of projectPlaces(document.file)) named.set(place, true);
        for (const kpi of document.processes.flatMap(process => process.kpis)) {
            if (kpi.resultsFile?.target) named.set(kpi.resultsFile.target, true);
        }
    }
    return named;
}

/** What is known of all the files that the documents name. */
export async function factsOf(
    documents: Iterable<DocumentModel>,
    reader: FileReader,
): Promise<ReadonlyMap<string, FileFacts>> {
    const named = [...namedFiles(documents)];
    const facts = await Promise.all(named.map(([uri, withText]) => reader.facts(uri, withText)));
    return new Map(named.map(([uri], index) => [uri, facts[index]!]));
}
