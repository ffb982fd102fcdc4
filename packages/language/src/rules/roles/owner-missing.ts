import type { Process } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { headOf, processBlock } from '../support/blocks.ts';
import { declare, takenNames } from '../support/declare.ts';
import { prependClause } from '../support/edits.ts';
import { freeName } from '../support/names.ts';
import { likely, visibleRoles } from '../support/parties.ts';
import { called } from '../support/words.ts';

/** No process owner. */
export const ownerMissing: ProcessRule = {
    code: 'owner-missing',
    layer: 'roles',
    stage: 'designed',
    severity: 'warning',
    says: 'no process owner',
    fix: 'choose or create a role',
    about: 'process',
    check(process, context) {
        if (process.owner) return;
        context.report({
            at: process.anchor,
            message: `No owner is recorded for the process ${called(process)}. Say who answers for the whole of it: owner ServiceManager.`,
            fixes: () => fixesFor(process, context),
        });
    },
};

function fixesFor(process: Process, context: RuleContext): Fix[] {
    const created = freeName('ProcessOwner', takenNames(context.document, process));
    const own = (name: string) => prependClause(processBlock(process), `owner ${name}`, headOf(process));
    return [
        ...likely(visibleRoles(process, context), process).map(role => ({
            title: `Owned by ${called(role)}`,
            edits: [own(role.name)],
            unattended: false,
        })),
        {
            title: 'Create a role that owns the process',
            edits: [declare(context.document, 'role', [created]), own(created)],
            unattended: false,
        },
    ];
}
