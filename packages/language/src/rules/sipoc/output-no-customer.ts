import type { ProcessRule } from '../rule.ts';
import { chooseParty } from '../support/choose-party.ts';
import { called } from '../support/words.ts';

/** Who receives an output is not recorded. */
export const outputNoCustomer: ProcessRule = {
    code: 'output-no-customer',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'warning',
    says: 'who receives it is not recorded',
    fix: 'choose a party',
    about: 'process',
    check(process, context) {
        for (const output of process.outputs) {
            if (output.to.length > 0) continue;
            context.report({
                at: output.anchor,
                message: `Nobody is recorded who receives the output ${called(output)}. Say who it is for: to Customer.`,
                fixes: () =>
                    chooseParty(
                        process,
                        context,
                        party => `Received by ${called(party)}`,
                        output.place,
                        'to',
                    ),
            });
        }
    },
};
