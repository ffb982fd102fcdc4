import type { ProcessRule } from '../rule.ts';
import { addToHead } from '../support/blocks.ts';
import { called } from '../support/words.ts';

/** No alternative was considered and rejected. */
export const alternativeMissing: ProcessRule = {
    code: 'alternative-missing',
    layer: 'customers',
    stage: 'approved',
    severity: 'information',
    says: 'no rejected alternative is recorded',
    fix: 'insert one',
    about: 'process',
    check(process, { report }) {
        if (process.alternatives.some(({ verdict }) => verdict === 'rejected')) return;
        report({
            at: process.anchor,
            message: `No rejected alternative is recorded for the process ${called(process)}. Say what else was considered, and why it was not chosen: alternative "A central team" rejected because "The pilot added four days".`,
            fixes: () => [
                {
                    title: 'Add an alternative that was rejected',
                    edits: [
                        addToHead(process.alternatives, process, [
                            'alternative "What else was considered" rejected because "Why it was not chosen"',
                        ]),
                    ],
                    unattended: false,
                },
            ],
        });
    },
};
