import { partyKey } from '../../analysis/handoffs.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import { pointsTo } from '../../model/lookup.ts';
import type { Input, Output, Process, Ref, Step } from '../../model/types.ts';
import type { Fix } from '../rule.ts';
import { addToWork } from '../support/blocks.ts';
import { called } from '../support/words.ts';

/** How many steps a quick fix offers. */
const offered = 6;

/**
 * The inputs or outputs that no step of a process handles. Without steps there is nothing to say; a step that takes or gives
 * something nobody knows may well mean them, and is reported by itself.
 */
export function unhandled<E extends Input | Output>(
    elements: readonly E[],
    process: Process,
    handles: (step: Step) => readonly Ref[],
): E[] {
    const steps = stepsOf(process);
    const refs = steps.flatMap(handles);
    if (steps.length === 0 || refs.some(ref => !ref.target)) return [];
    return elements.filter(element => !refs.some(ref => pointsTo(ref, element)));
}

/** Fixes that let a step handle an input or output: the steps with the parties it comes from or goes to first. */
export function letHandle(
    element: Input | Output,
    parties: readonly Ref[],
    steps: readonly Step[],
    process: Process,
    keyword: 'in' | 'out',
): Fix[] {
    const known = new Set(parties.map(partyKey));
    const closeness = (step: Step) => step.counterparts.filter(ref => known.has(partyKey(ref))).length;
    return steps
        .toSorted((a, b) => closeness(b) - closeness(a))
        .slice(0, offered)
        .flatMap(step => {
            const edit = addToWork(step, process, `${keyword} ${element.name}`);
            const verb = keyword === 'in' ? 'Taken' : 'Given';
            return edit
                ? [{ title: `${verb} by the step ${called(step)}`, edits: [edit], unattended: false }]
                : [];
        });
}
