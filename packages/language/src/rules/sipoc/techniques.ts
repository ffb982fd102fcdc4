import type { Process, Technique, TechniqueKind } from '../../model/types.ts';
import type { TextEdit } from '../rule.ts';
import { addToHead } from '../support/blocks.ts';
import { folded, written } from '../support/words.ts';

/** What a technique is called in a sentence. */
export const techniqueWords: Readonly<Record<TechniqueKind, string>> = {
    flowchart: 'a flowchart',
    swimlane: 'a swimlane map',
    sipoc: 'a SIPOC',
    'value-stream': 'a value stream map',
    bpmn: 'a BPMN diagram',
    raci: 'a RACI chart',
    journey: 'a customer journey',
    blueprint: 'a service blueprint',
};

/** The reason that a quick fix writes, for the writer to replace. */
export const SNIPPET_REASON = 'Why this technique suits this process';

/** Reasons that stand in what the editor inserts: left as they are they say nothing. */
const snippetReasons: ReadonlySet<string> = new Set([SNIPPET_REASON, 'Why this one suits'].map(folded));

/** Writes a technique with a reason that is still to be given. */
export function addTechnique(process: Process, technique: TechniqueKind): TextEdit {
    return addToHead(process.techniques, process, [
        `technique ${technique} because ${written(SNIPPET_REASON)}`,
    ]);
}

/** The reason of a technique without what does not matter for comparing; empty where there is none. */
export function reasonOf({ because }: Technique): string {
    return folded(because?.value ?? '');
}

export function isSnippetReason(reason: string): boolean {
    return snippetReasons.has(reason);
}
