import type { Process } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext } from '../rule.ts';
import { headOf, processBlock } from '../support/blocks.ts';
import { chooseRole } from '../support/choose-role.ts';
import { prependClause } from '../support/edits.ts';
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
    return chooseRole(process, context, {
        title: role => `Owned by ${called(role)}`,
        create: { title: 'Create a role that owns the process', name: 'ProcessOwner' },
        write: name => prependClause(processBlock(process), `owner ${name}`, headOf(process)),
    });
}
