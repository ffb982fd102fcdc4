import {
    type Element,
    flowGraph,
    isStep,
    type Process,
    type Step,
    titleOf,
    type Workspace,
} from '@process-as-code/language';
import { outsidePhases, type Stage, stagesOf } from '../picture/stages.ts';
import type { SipocBox, SipocItem } from './sipoc.ts';

/** A box of the process, and the steps in it. */
interface Part {
    readonly box: SipocBox;
    readonly steps: readonly Step[];
    /** Ids of its steps and decisions. */
    readonly nodes: readonly string[];
}

/** The process in a few boxes: its phases, and steps outside them; the steps themselves where there are no phases. */
export function partsOf(workspace: Workspace, process: Process): Part[] {
    const stages = stagesOf(workspace, process);
    const parts = stages.some(stage => stage.phase)
        ? stages.map(stagePart).filter(part => part !== undefined)
        : stages.flatMap(stage => stage.works.filter(isStep)).map(stepPart);
    return parts.map((part, index) => ({
        ...part,
        box: { ...part.box, leadsOn: leadsOn(process, parts, index) },
    }));
}

type Open = Omit<Part, 'box'> & { readonly box: Omit<SipocBox, 'leadsOn'> };

function stepPart(step: Step): Open {
    return { box: { ...elementItem(step), steps: [], inPhase: true }, steps: [step], nodes: [step.id] };
}

function stagePart({ phase, works }: Stage): Open | undefined {
    const steps = works.filter(isStep);
    const nodes = works.map(work => work.id);
    const labels = (steps.length > 0 ? steps : works).map(titleOf);
    if (phase) return { box: { ...elementItem(phase), steps: labels, inPhase: true }, steps, nodes };
    const [first] = steps;
    if (!first) return undefined;
    const key = `outside ${first.id}`;
    return { box: { key, label: outsidePhases, steps: labels, inPhase: false }, steps, nodes };
}

/** Whether a way leads from a box to the next one, through nothing that stands in another box. */
function leadsOn(process: Process, parts: readonly Open[], index: number): boolean {
    const { outgoing } = flowGraph(process);
    const after = (id: string) => (outgoing.get(id) ?? []).map(edge => edge.to);
    const boxOf = new Map(parts.flatMap((part, at) => part.nodes.map(id => [id, at])));
    const reached = new Set(parts[index]!.nodes.flatMap(after));
    for (const id of reached) {
        const box = boxOf.get(id);
        if (box === index + 1) return true;
        if (box === undefined) for (const next of after(id)) reached.add(next);
    }
    return false;
}

/** An element of the model as something in a column. */
export function elementItem(element: Element): SipocItem & { readonly id: string } {
    return { key: element.id, label: titleOf(element), id: element.id, place: element.anchor };
}
