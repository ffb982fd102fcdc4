import { partyKey } from '../../analysis/handoffs.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import type { Process, Ref, Step } from '../../model/types.ts';
import type { ProcessRule, RuleContext } from '../rule.ts';
import { called, calledRef } from '../support/words.ts';

/** Fewer steps than these are too few to tell a load from chance. */
const LEAST_STEPS = 8;
/** Shares of the steps, in percent. */
const MOST_PERFORMED = 60;
const MOST_ACCOUNTABLE = 40;

/** One role does, or answers for, most of the steps. */
export const raciOverload: ProcessRule = {
    code: 'raci-overload',
    layer: 'roles',
    stage: 'approved',
    severity: 'hint',
    says: 'one role performs more than 60% of the steps, or is named `accountable` for more than 40% (at least 8 steps)',
    about: 'process',
    check(process, context) {
        if (stepsOf(process).length < LEAST_STEPS) return;
        report(process, context, {
            refs: step => step.by,
            most: MOST_PERFORMED,
            says: 'performs',
            advice: 'Ask who could take some of them, and who stands in when the role is away.',
        });
        report(process, context, {
            refs: step => step.accountable,
            most: MOST_ACCOUNTABLE,
            says: 'is accountable for',
            advice: 'Ask whether those who do the work could answer for some of them.',
        });
    },
};

interface Load {
    readonly refs: (step: Step) => readonly Ref[];
    /** In percent of the steps. */
    readonly most: number;
    readonly says: string;
    readonly advice: string;
}

function report(process: Process, context: RuleContext, { refs, most, says, advice }: Load): void {
    const steps = stepsOf(process);
    for (const load of loadsOf(steps, refs)) {
        if ((100 * load.length) / steps.length <= most) continue;
        const { ref } = load[0]!;
        context.report({
            at: ref.place,
            message: `${calledRef(context.workspace, ref)} ${says} ${load.length} of the ${steps.length} steps of ${called(process)}. ${advice}`,
            related: load.slice(1).map(({ step, ref: { place } }) => ({
                message: `The step ${called(step)}.`,
                place,
            })),
        });
    }
}

/** For each role the steps that name it, with the reference. */
function loadsOf(steps: readonly Step[], refs: Load['refs']): { step: Step; ref: Ref }[][] {
    const loads = new Map<string, { step: Step; ref: Ref }[]>();
    for (const step of steps) {
        for (const ref of refs(step)) {
            if (ref.target?.kind !== 'role') continue;
            const key = partyKey(ref);
            const load = loads.get(key) ?? [];
            loads.set(key, load);
            // A step that names a role twice counts once.
            if (load.at(-1)?.step === step) load.pop();
            load.push({ step, ref });
        }
    }
    return [...loads.values()];
}
