import {
    type Decision,
    elementOf,
    flowGraph,
    isStep,
    type Phase,
    type Process,
    type Step,
    type Workspace,
} from '@process-as-code/language';

/** Steps and decisions that follow each other in the text and stand in the same phase, or in none. */
export interface Stage {
    /** The outermost one around them. */
    readonly phase?: Phase;
    readonly works: readonly (Step | Decision)[];
}

/** Heads what stands in no phase where others do. */
export const outsidePhases = 'Outside the phases';

/** The steps and decisions of a process by phases, in the order of the text; a phase without any is left out. */
export function stagesOf(workspace: Workspace, process: Process): Stage[] {
    const stages: { phaseId: string | undefined; works: (Step | Decision)[] }[] = [];
    for (const { node, phases } of flowGraph(process).nodes) {
        if (!isStep(node) && node.kind !== 'decision') continue;
        const last = stages.at(-1);
        if (last && last.phaseId === phases[0]) last.works.push(node);
        else stages.push({ phaseId: phases[0], works: [node] });
    }
    return stages.map(({ phaseId, works }) => {
        const phase =
            phaseId === undefined
                ? undefined
                : elementOf(workspace, { file: process.place.file, id: phaseId, kind: 'phase' });
        return phase?.kind === 'phase' ? { phase, works } : { works };
    });
}
