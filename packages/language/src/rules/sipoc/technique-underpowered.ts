import { metricsOf } from '../../analysis/metrics.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import { evaluationsOf, improvementsOf } from '../../model/lookup.ts';
import type { Place, Process, Technique, TechniqueKind, Workspace } from '../../model/types.ts';
import type { ProcessRule, RuleContext } from '../rule.ts';
import { called, quote } from '../support/words.ts';
import { addTechnique, techniqueWords } from './techniques.ts';

/** A technique that cannot show what is on the map, or what is claimed of it. */
export const techniqueUnderpowered: ProcessRule = {
    code: 'technique-underpowered',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'hint',
    says: 'a technique that cannot show what there is: flowchart with three or more roles or hand-offs; SIPOC alone with two decisions or an exception; time saved claimed with no timings',
    fix: 'add the technique that fits',
    about: 'process',
    check(process, context) {
        const kinds = new Set(process.techniques.map(({ technique }) => technique));
        if (kinds.size === 0 || stepsOf(process).length === 0) return;
        const lack = (at: Place, message: string, fitting: TechniqueKind) =>
            context.report({
                at,
                message,
                fixes: () => [
                    {
                        title: `Add ${techniqueWords[fitting]}`,
                        edits: [addTechnique(process, fitting)],
                        unattended: false,
                    },
                ],
            });
        for (const technique of process.techniques) {
            const found = weakness(technique, kinds, process, context.workspace);
            if (found) lack(technique.anchor, found.message, found.fitting);
        }
        const claim = kinds.has('value-stream') ? undefined : savingClaimed(process, context);
        if (claim) {
            lack(
                claim.place,
                `${quote(claim.text)} tells of time saved, and no time is recorded at any step of ${called(process)}. Write time and wait in the steps, so that a value stream map can show it.`,
                'value-stream',
            );
        }
    },
};

/** Techniques that show who does what, and who hands over to whom. */
const showParties: readonly TechniqueKind[] = ['swimlane', 'bpmn', 'blueprint', 'raci'];

function weakness(
    { technique }: Technique,
    kinds: ReadonlySet<TechniqueKind>,
    process: Process,
    workspace: Workspace,
): { readonly message: string; readonly fitting: TechniqueKind } | undefined {
    if (technique === 'flowchart' && !showParties.some(kind => kinds.has(kind))) {
        const { roles, handoffs } = metricsOf(workspace, process);
        if (roles < 3 && handoffs < 3) return undefined;
        const what = roles < 3 ? `${handoffs} hand-offs` : `${roles} roles`;
        return {
            message: `A flowchart does not show who does what, and ${called(process)} has ${what}. Add a technique that has lanes: technique swimlane.`,
            fitting: 'swimlane',
        };
    }
    if (technique === 'sipoc' && kinds.size === 1) {
        const { roles, decisions, exceptions } = metricsOf(workspace, process);
        if (decisions < 2 && exceptions === 0) return undefined;
        const what = decisions < 2 ? 'an exception' : `${decisions} decisions`;
        const fitting = roles < 3 ? 'flowchart' : 'swimlane';
        return {
            message: `A SIPOC does not show which way a case takes, and ${called(process)} has ${what}. Add a technique that does: technique ${fitting}.`,
            fitting,
        };
    }
    return undefined;
}

/** A text that says that time is saved, where no step tells how long it takes. */
function savingClaimed(
    process: Process,
    { workspace }: RuleContext,
): { readonly text: string; readonly place: Place } | undefined {
    if (stepsOf(process).some(step => step.time || step.wait)) return undefined;
    const evaluations = evaluationsOf(workspace, process);
    // What a KPI shows was measured in another way.
    const claims = [
        ...process.outcomes.filter(({ shownBy }) => shownBy.length === 0),
        ...evaluations.flatMap(({ findings }) => findings.filter(({ from }) => from.length === 0)),
        ...evaluations.flatMap(({ benefits }) => benefits.filter(({ from }) => !from)),
    ].map(({ text, anchor }) => ({ text, place: anchor }));
    const results = improvementsOf(workspace, process).flatMap(({ result, resultFrom }) =>
        result && !resultFrom ? [{ text: result.value, place: result.place }] : [],
    );
    return [...claims, ...results].find(({ text }) => savesTime.test(text));
}

const savesTime =
    /\bsav(?:e|es|ed|ing|ings)\b[^.;,]{0,40}\b(?:time|minutes?|hours?|days?|weeks?)\b|\b(?:time|minutes?|hours?|days?|weeks?)\b[^.;,]{0,20}\bsav(?:ed|ing|ings)\b/i;
