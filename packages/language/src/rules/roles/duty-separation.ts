import { partyKey } from '../../analysis/handoffs.ts';
import { isStep, stepsOf } from '../../analysis/nodes.ts';
import { allNodes, resolve } from '../../model/lookup.ts';
import { behind } from '../../model/place.ts';
import type { FlowNode, Process, Ref, Role, Step, Workspace } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { chooseRole } from '../support/choose-role.ts';
import { visibleRoles } from '../support/parties.ts';
import { called, calledRef } from '../support/words.ts';

/** A step is performed by one who performs the step it must be independent of. */
export const dutySeparation: ProcessRule = {
    code: 'duty-separation',
    layer: 'roles',
    severity: 'error',
    says: "the performer of a step is one of the step's it must be independent of",
    fix: 'choose another role; another person of the same role',
    about: 'process',
    check(process, context) {
        const { workspace, report } = context;
        for (const step of stepsOf(process)) {
            const others = performersToAvoid(step, workspace);
            for (const ref of step.by) {
                const other = others.find(one => partyKey(one) === partyKey(ref));
                if (!other || (step.independentOf?.byAnotherPerson && !isOnePerson(workspace, ref))) continue;
                const performer = calledRef(workspace, ref);
                const otherStep = calledRef(workspace, step.independentOf!.node);
                report({
                    at: ref.place,
                    message: step.independentOf?.byAnotherPerson
                        ? `Another person is to perform the step ${called(step)} than ${otherStep}, and only one person is recorded in the role ${performer}. Choose another performer.`
                        : `${performer} performs the step ${called(step)}, which must be independent of ${otherStep}, and performs that one, too. Choose another performer, or write by another person behind the name of that step.`,
                    related: [{ message: `${performer} performs ${otherStep} here.`, place: other.place }],
                    fixes: () => fixesFor(step, ref, others, process, context),
                });
            }
        }
    },
};

/** Who performs what a step must be independent of: a step, a decision, or all that stands in a phase or a parallel block. */
function performersToAvoid(step: Step, workspace: Workspace): Ref[] {
    const other = resolve(workspace, step.independentOf?.node);
    if (!other || other === step || !isNode(other)) return [];
    return [...allNodes([other])].flatMap(node => (isStep(node) || node.kind === 'decision' ? node.by : []));
}

function isNode(element: NonNullable<ReturnType<typeof resolve>>): element is FlowNode {
    return (nodeKinds as readonly string[]).includes(element.kind);
}

const nodeKinds = ['step', 'send', 'receive', 'call', 'decision', 'phase', 'parallel'] as const;

function isOnePerson(workspace: Workspace, ref: Ref): boolean {
    const role = resolve(workspace, ref);
    return role?.kind === 'role' && role.headcount === 1;
}

function fixesFor(
    step: Step,
    ref: Ref,
    others: readonly Ref[],
    process: Process,
    context: RuleContext,
): Fix[] {
    const { workspace } = context;
    const busy = new Set([...others, ...step.by].flatMap(each => resolve(workspace, each) ?? []));
    const fixes = chooseRole(process, context, {
        title: role => `Performed by ${called(role)}`,
        create: { title: 'Create a role that performs this step', name: 'Reviewer' },
        write: name => ({ place: ref.place, text: name }),
        of: visibleRoles(process, context).filter((role: Role) => !busy.has(role)),
    });
    const { node, byAnotherPerson } = step.independentOf!;
    if (byAnotherPerson || isOnePerson(workspace, ref) || ref.target?.kind !== 'role') return fixes;
    const another = {
        title: 'Another person of the same role performs it',
        edits: [{ place: behind(node.place), text: ' by another person' }],
        unattended: false,
    };
    return [...fixes, another];
}
