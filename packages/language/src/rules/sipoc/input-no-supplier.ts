import type { ProcessRule } from '../rule.ts';
import { chooseParty } from '../support/choose-party.ts';
import { called } from '../support/words.ts';

/** Who supplies an input is not recorded. */
export const inputNoSupplier: ProcessRule = {
    code: 'input-no-supplier',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'warning',
    says: 'who supplies it is not recorded',
    fix: 'choose a party',
    about: 'process',
    check(process, context) {
        for (const input of process.inputs) {
            if (input.from.length > 0) continue;
            context.report({
                at: input.anchor,
                message: `No supplier is recorded for the input ${called(input)}. Say who supplies it: from Customer.`,
                fixes: () =>
                    chooseParty(
                        process,
                        context,
                        party => `Supplied by ${called(party)}`,
                        input.place,
                        'from',
                    ),
            });
        }
    },
};
