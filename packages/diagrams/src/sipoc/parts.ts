import {
    type Element,
    flowGraph,
    isStep,
    nextSteps,
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
}

/** The process in a few boxes: its phases, and steps outside them; the steps themselves where there are no phases. */
export function partsOf(workspace: Workspace, process: Process): Part[] {
    const stages = stagesOf(workspace, process);
    const parts = stages.some(stage => stage.phase)
        ? stages.map(stagePart).filter(part => part !== undefined)
        : stages.flatMap(stage => stage.works.filter(isStep)).map(stepPart);
    return parts.map((part, index) => ({
        ...part,
        box: { ...part.box, leadsOn: leadsOn(process, part, parts[index + 1]) },
    }));
}

type Open = Omit<Part, 'box'> & { readonly box: Omit<SipocBox, 'leadsOn'> };

function stepPart(step: Step): Open {
    return { box: { ...elementItem(step), steps: [], inPhase: true }, steps: [step] };
}

function stagePart({ phase, works }: Stage): Open | undefined {
    const steps = works.filter(isStep);
    const labels = steps.map(titleOf);
    if (phase) return { box: { ...elementItem(phase), steps: labels, inPhase: true }, steps };
    const [first] = steps;
    if (!first) return undefined;
    const key = `outside ${first.id}`;
    return { box: { key, label: outsidePhases, steps: labels, inPhase: false }, steps };
}

function leadsOn(process: Process, { steps }: Open, next: Open | undefined): boolean {
    const graph = flowGraph(process);
    return steps.some(step => nextSteps(graph, step.id).some(other => next?.steps.includes(other)));
}

/** An element of the model as something in a column. */
export function elementItem(element: Element): SipocItem & { readonly id: string } {
    return { key: element.id, label: titleOf(element), id: element.id, place: element.anchor };
}
