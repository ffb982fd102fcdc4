import { nodesOf, stepsOf, touchpointsOf } from '../../../analysis/nodes.ts';
import type { Decision, Step, Touchpoint } from '../../../model/flow.ts';
import type { Draft } from './draft.ts';
import { block } from './lines.ts';
import { asked, clause, type Recipe, recipe, words } from './recipe.ts';

const annotation = clause('note "What somebody who does this must know"');

/** What is on the map. */
export const mapRecipes: Readonly<Record<string, Recipe>> = {
    step: recipe<Step>({
        elements: process => stepsOf(process),
        features: {
            performer: words(
                draft => ` by ${draft.nameOf('role')}`,
                step => step.runs?.place ?? step.labelPlace,
                step => step.by.length === 0,
            ),
            accountable: clause(draft => `accountable ${draft.nameOf('role')}`),
            time: asked('the time it takes, for example: time 10 min'),
            wait: asked('the waiting before it, for example: wait 2 working days'),
            accuracy: asked('how often it is right first time, for example: accurate 92%'),
            touchpoint: clause(draft => `touchpoint ${draft.nameOf('customer')}`),
            input: clause(draft => `in ${draft.name('NewDocument')} "What the step takes"`),
            output: clause(draft => `out ${draft.name('NewDocument')} "What the step gives"`),
            exception: clause(exception),
            annotation,
        },
        write: (draft, head, clauses) => draft.addNodes(block(`step "What is done"${head}`, clauses)),
    }),
    decision: recipe<Decision>({
        elements: process => nodesOf(process).filter(node => node.kind === 'decision'),
        features: {
            performer: words(
                draft => ` by ${draft.nameOf('role')}`,
                decision => decision.labelPlace,
                decision => decision.by.length === 0,
            ),
            annotation,
            chances: asked('how often each answer is given, for example: yes 85% -> Learn'),
            otherwise: clause('otherwise { }'),
        },
        write: (draft, head, clauses, features) => {
            const answers = features.has('otherwise') ? ['yes { }'] : ['yes { }', 'no { }'];
            draft.addNodes(block(`decide "What is decided?"${head}`, [...answers, ...clauses]));
        },
    }),
    touchpoint: recipe<Touchpoint>({
        elements: process => touchpointsOf(process),
        features: {
            channel: words(
                ' by phone',
                element => element.party.place,
                element => element.channels.length === 0,
            ),
            promise: clause('promise "What the customer can count on"'),
            feeling: asked('how it feels to the customer, from 1 (bad) to 5 (good), for example: feeling 4'),
        },
        write: (draft, head, clauses) =>
            inFirstStep(draft, block(`touchpoint ${draft.nameOf('customer')}${head}`, clauses)),
    }),
    annotation: recipe({
        elements: () => [],
        features: {},
        write: draft => inFirstStep(draft, ['note "What somebody who does this must know"']),
    }),
    exception: recipe({
        elements: () => [],
        features: {},
        write: draft => inFirstStep(draft, [exception(draft)]),
    }),
    phase: recipe({
        elements: () => [],
        features: {},
        write: draft => draft.addNodes(['phase "What this part is about" {', '}']),
    }),
};

function inFirstStep(draft: Draft, lines: readonly string[]): void {
    const [step] = stepsOf(draft.process);
    if (step) draft.append(step, lines);
    else draft.addNodes(block('step "What is done"', lines));
}

/** An exception needs somewhere to lead: an end with a name, else any node with one. */
function exception({ process }: Draft): string {
    const named = nodesOf(process).filter(node => node.name !== undefined);
    const target = named.find(node => node.kind === 'end') ?? named[0];
    return target
        ? `if "What may go wrong" -> ${target.name}`
        : '// Still to record: what may go wrong and where it leads, for example: if "The form is incomplete" -> Returned';
}
