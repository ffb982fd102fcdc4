import { isStep, nodesOf } from '../../../analysis/nodes.ts';
import type { Alternative, Constraint, Input, Limit, Need, Output, Technique } from '../../../model/types.ts';
import type { Draft } from './draft.ts';
import { block } from './lines.ts';
import { clause, type FeatureRecipe, type Recipe, recipe, words } from './recipe.ts';

const evidence = clause(draft => `evidence ${draft.nameOf('evidence')}`);
const techniques = ['swimlane', 'sipoc', 'raci', 'value-stream', 'flowchart', 'journey', 'blueprint', 'bpmn'];

/** What is said about a process as a whole. */
export const designRecipes: Readonly<Record<string, Recipe>> = {
    technique: recipe<Technique>({
        elements: process => process.techniques,
        features: {
            rationale: words(
                ' because "Why this technique suits this process"',
                element => element.anchor,
                element => element.because === undefined,
            ),
            evidence,
        },
        write: (draft, head, clauses) => {
            const used = draft.process.techniques.map(({ technique }): string => technique);
            const kind =
                techniques.find(other => !used.includes(other) && !written(draft).has(other)) ??
                techniques[0]!;
            written(draft).add(kind);
            draft.append(draft.process, block(`technique ${kind}${head}`, clauses));
        },
    }),
    need: recipe<Need>({
        elements: process => process.needs,
        features: { kpi: clause(draft => `shown by ${draft.nameOf('kpi')}`), evidence },
        write: (draft, _, clauses) =>
            draft.append(draft.process, block('need "What the organisation needs, and why"', clauses)),
    }),
    constraint: recipe<Constraint>({
        elements: process => process.constraints.filter(({ kind }) => kind === 'constraint'),
        features: {
            handled: words(
                ' handled by "How the process deals with it"',
                undefined,
                element => !element.handledBy,
            ),
        },
        write: (draft, head) =>
            draft.append(draft.process, [`constraint "What stands in the way of the ideal process"${head}`]),
    }),
    risk: recipe({
        elements: process => process.risks,
        features: { mitigation: clause('mitigation "What is done about it"') },
        write: (draft, _, clauses) => draft.append(draft.process, block('risk "What may go wrong"', clauses)),
    }),
    alternative: recipe<Alternative>({
        elements: process => process.alternatives,
        features: {
            reason: words(' because "Why it was not chosen"', undefined, element => !element.because),
        },
        write: (draft, head) =>
            draft.append(draft.process, [`alternative "What else could be done" open${head}`]),
    }),
    limit: recipe<Limit>({
        elements: process => process.limits,
        features: { source: clause('source "Where the limit comes from"') },
        write: (draft, _, clauses) =>
            draft.append(
                draft.process,
                block(`limit ${draft.name('NewLimit')} "What must be done in time"`, clauses),
            ),
    }),
    input: recipe<Input>({
        elements: process => process.inputs,
        features: {
            supplier: words(
                draft => ` from ${draft.nameOf('customer')}`,
                undefined,
                element => element.from.length === 0,
            ),
            used: handled('in'),
        },
        name: draft => draft.name('NewInput'),
        write: (draft, head) => draft.append(draft.process, [`input ${head}`]),
    }),
    output: recipe<Output>({
        elements: process => process.outputs,
        features: {
            customer: words(
                draft => ` to ${draft.nameOf('customer')}`,
                undefined,
                element => element.to.length === 0,
            ),
            produced: handled('out'),
        },
        name: draft => draft.name('NewOutput'),
        write: (draft, head) => draft.append(draft.process, [`output ${head}`]),
    }),
};

/** A step that takes the input or gives the output: the first one, or the last. */
function handled(keyword: 'in' | 'out'): FeatureRecipe<Input | Output> {
    return {
        part: (draft, name) => {
            const steps = nodesOf(draft.process).filter(isStep);
            const step = keyword === 'in' ? steps[0] : steps.at(-1);
            if (step) draft.append(step, [`${keyword} ${name}`]);
            else draft.addNodes(block('step "What is done"', [`${keyword} ${name}`]));
            return {};
        },
    };
}

const kindsWritten = new WeakMap<Draft, Set<string>>();

function written(draft: Draft): Set<string> {
    const known = kindsWritten.get(draft) ?? new Set<string>();
    kindsWritten.set(draft, known);
    return known;
}
