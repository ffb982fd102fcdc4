import type { Process, TechniqueKind, Workspace } from '@process-as-code/language';
import { improvementsOf, stepsOf, worksOf } from '@process-as-code/language';

/** Of which views a process has something to show. A picture of nothing is in no report and in no bundle. */
export const shown = {
    flow: (_workspace: Workspace, process: Process) => process.flow !== undefined,
    sipoc: (_workspace: Workspace, { inputs, outputs }: Process) => inputs.length + outputs.length > 0,
    /** Times were recorded, or the technique was chosen. */
    valueStream: (_workspace: Workspace, process: Process) =>
        process.flow !== undefined &&
        (isChosen(process, 'value-stream') || stepsOf(process).some(step => step.time && step.wait)),
    raci: (_workspace: Workspace, process: Process) => stepsOf(process).some(step => step.by.length > 0),
    journey: (_workspace: Workspace, process: Process) =>
        worksOf(process).some(node => node.touchpoints.length > 0),
    /** Somebody's power or interest is recorded. */
    stakeholders: (workspace: Workspace) =>
        [...workspace.documents.values()].some(document =>
            document.stakeholders.some(({ power, interest }) => power ?? interest),
        ),
    kpis: (_workspace: Workspace, { kpis }: Process) => kpis.length > 0,
    improvements: (workspace: Workspace, process: Process) => improvementsOf(workspace, process).length > 0,
} as const;

/** Did somebody say that this technique was used? */
export function isChosen({ techniques }: Process, kind: TechniqueKind): boolean {
    return techniques.some(({ technique }) => technique === kind);
}
