import { isStep, nodesOf } from '../../../analysis/nodes.ts';
import { referencesTo } from '../../../analysis/references.ts';
import type { FlowNode } from '../../../model/flow.ts';
import { elementsOf } from '../../../model/lookup.ts';
import { contains } from '../../../model/place.ts';
import type { Element, Place, Process, Workspace } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import { quoted } from '../flow.ts';

/** What the extracted nodes share with the rest: the new process states it, and the call hands it over. */
export interface Handover {
    /** `input X "…"` and `output Y "…"` of the new process. */
    readonly declarations: readonly string[];
    /** Clauses of the call. */
    readonly clauses: readonly string[];
    /** In the extracted text: what the new process declares is declared no more by a step. */
    readonly edits: readonly TextEdit[];
}

/** Finds out which artifacts cross the border of the extracted text. */
export function handover(
    workspace: Workspace,
    process: Process,
    inside: readonly FlowNode[],
    place: Place,
): Handover {
    const document = workspace.documents.get(process.place.file);
    const steps = inside.filter(isStep);
    const taken = new Set(steps.flatMap(step => step.in.flatMap(ref => ref.target?.id ?? [])));
    const given = new Set(steps.flatMap(step => step.out.flatMap(ref => ref.target?.id ?? [])));
    const declarations: string[] = [];
    const [takes, gives]: [string[], string[]] = [[], []];
    const edits: TextEdit[] = [];
    for (const id of new Set([...taken, ...given])) {
        const artifact: Element | undefined = document && elementsOf(document).get(id);
        if (!artifact?.name) continue;
        const words = artifact.label ? `${artifact.name} ${quoted(artifact.label)}` : artifact.name;
        if (artifact.kind === 'artifact' && contains(place, artifact.place)) {
            if (!isUsedOutside(workspace, process, artifact, place)) continue;
            edits.push({ place: artifact.place, text: artifact.name });
            declarations.push(`${given.has(id) ? 'output' : 'input'} ${words}`);
            (given.has(id) ? gives : takes).push(words);
        } else {
            declarations.push(`${taken.has(id) ? 'input' : 'output'} ${words}`);
            if (taken.has(id)) takes.push(artifact.name);
            if (given.has(id)) gives.push(artifact.name);
        }
    }
    return {
        declarations: [...declarations].sort(),
        clauses: [
            ...(takes.length > 0 ? [`in ${takes.join(', ')}`] : []),
            ...(gives.length > 0 ? [`out ${gives.join(', ')}`] : []),
        ],
        edits,
    };
}

function isUsedOutside(workspace: Workspace, process: Process, artifact: Element, place: Place): boolean {
    const uses = nodesOf(process)
        .filter(isStep)
        .flatMap(step => [...step.in, ...step.out])
        .filter(ref => ref.target?.id === artifact.id && !contains(artifact.place, ref.place));
    const others = [...workspace.documents.values()].flatMap(document => referencesTo(document, artifact));
    return [...uses, ...others].some(ref => !contains(place, ref.place));
}
