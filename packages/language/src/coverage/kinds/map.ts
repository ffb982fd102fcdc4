import { nodesOf, stepsOf, worksOf } from '../../analysis/nodes.ts';
import { accountableFor } from '../../analysis/responsibility.ts';
import type { Element, Ref, Text } from '../../model/element.ts';
import { pointsTo, titleOfRef } from '../../model/lookup.ts';
import type { Decision, Process, Step, Work } from '../../model/types.ts';
import { defineKind, having, type Kind } from '../kind.ts';
import { elementsOf, isKnown, isWritten, partsOf } from './elements.ts';

/** What is on the map: inputs and outputs, the nodes, and what is written at them. */
export const mapKinds: Readonly<Record<string, Kind>> = {
    input: defineKind(
        'input',
        'inputs',
        partsOf(process => process.inputs),
        {
            supplier: having('a supplier', ({ element }) => isKnown(element.from)),
            used: having('a step that takes it', ({ element, process }) =>
                isHandled(element, process, step => step.in),
            ),
        },
    ),
    output: defineKind(
        'output',
        'outputs',
        partsOf(process => process.outputs),
        {
            customer: having('somebody who receives it', ({ element }) => isKnown(element.to)),
            produced: having('a step that gives it', ({ element, process }) =>
                isHandled(element, process, step => step.out),
            ),
        },
    ),
    step: defineKind('step', 'steps', elementsOf(stepsOf), {
        performer: having('a performer', step => isKnown(step.by)),
        accountable: having('somebody accountable', step => isKnown(accountableFor(step))),
        time: having('a time', step => step.time !== undefined),
        wait: having('a waiting time', step => step.wait !== undefined),
        accuracy: having('an accuracy', step => step.accurate !== undefined),
        touchpoint: having('a touchpoint', step => step.touchpoints.length > 0),
        input: having('an input', step => isKnown(step.in)),
        output: having('an output', step => isKnown(step.out)),
        exception: having('an exception', step => step.exceptions.length > 0),
        annotation: having('an annotation', step => annotationsOf(step).length > 0),
    }),
    decision: defineKind(
        'decision',
        'decisions',
        elementsOf(process => nodesOf(process).filter(node => node.kind === 'decision')),
        {
            annotation: having('an annotation', decision => annotationsOf(decision).length > 0),
            performer: having('a performer', decision => isKnown(decision.by)),
            otherwise: having('an otherwise', decision =>
                decision.branches.some(({ otherwise }) => otherwise),
            ),
            chances: having('chances', hasChances),
        },
    ),
    touchpoint: defineKind(
        'touchpoint',
        'touchpoints',
        {
            ...elementsOf(process => worksOf(process).flatMap(work => work.touchpoints)),
            label: (touchpoint, { workspace }) => {
                const channels = touchpoint.channels.map(channel => channel.value).join(', ');
                const party = titleOfRef(workspace, touchpoint.party);
                return channels ? `${party} by ${channels}` : party;
            },
        },
        {
            promise: having('a promise', touchpoint => isWritten(touchpoint.promise)),
            feeling: having('a feeling', touchpoint => touchpoint.feeling !== undefined),
            channel: having('a channel', touchpoint => touchpoint.channels.length > 0),
        },
    ),
    annotation: defineKind(
        'annotation',
        'annotations',
        {
            elements: scope => scope.processes.flatMap(worksOf).flatMap(annotationsOf),
            label: annotation => annotation.value,
            place: annotation => annotation.place,
        },
        {},
    ),
    exception: defineKind(
        'exception',
        'exceptions',
        {
            elements: scope => scope.processes.flatMap(stepsOf).flatMap(step => step.exceptions),
            label: exception => exception.trigger,
            place: exception => exception.place,
        },
        {},
    ),
    phase: defineKind(
        'phase',
        'phases',
        elementsOf(process => nodesOf(process).filter(node => node.kind === 'phase')),
        {},
    ),
};

/** What explains a step or a decision beyond its text: notes, and the reason of it. */
function annotationsOf(work: Work): Text[] {
    return work.because ? [...work.notes, work.because] : [...work.notes];
}

function isHandled(element: Element, process: Process, handled: (step: Step) => readonly Ref[]): boolean {
    return stepsOf(process).some(step => handled(step).some(ref => pointsTo(ref, element)));
}

/** The chance of every branch is known: what is left goes to the only one without a percent. */
function hasChances({ branches }: Decision): boolean {
    const stated = branches.filter(branch => branch.chance !== undefined).length;
    return stated > 0 && stated >= branches.length - 1;
}
