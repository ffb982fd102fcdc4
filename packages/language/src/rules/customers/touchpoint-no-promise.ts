import { worksOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { innerBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { calledRef, described } from '../support/words.ts';

/** A touchpoint with no promise. */
export const touchpointNoPromise: ProcessRule = {
    code: 'touchpoint-no-promise',
    layer: 'customers',
    stage: 'approved',
    severity: 'hint',
    says: 'a touchpoint with no promise',
    fix: 'insert one',
    about: 'process',
    check(process, { workspace, report }) {
        for (const work of worksOf(process)) {
            for (const touchpoint of work.touchpoints) {
                if (touchpoint.promise) continue;
                report({
                    at: touchpoint.party.place,
                    message: `No promise is recorded where ${described(work)} meets ${calledRef(workspace, touchpoint.party)}. Say what they may count on: promise "We answer within two working days".`,
                    fixes: () => [
                        {
                            title: 'Add a promise, to be put into your words',
                            edits: [
                                appendClauses(innerBlock(touchpoint, process), [
                                    'promise "What the customer may count on"',
                                ]),
                            ],
                            unattended: false,
                        },
                    ],
                });
            }
        }
    },
};
