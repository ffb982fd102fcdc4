import { isWritten } from '../../analysis/recorded.ts';
import type { ProcessRule } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** A statutory limit that does not say which law or code it comes from. */
export const limitNoSource: ProcessRule = {
    code: 'limit-no-source',
    layer: 'measures',
    stage: 'approved',
    severity: 'warning',
    says: 'a statutory limit with no source',
    fix: 'insert',
    about: 'process',
    check(process, { report }) {
        for (const limit of process.limits) {
            if (limit.order !== 'statutory' || limit.sources.some(isWritten)) continue;
            report({
                at: limit.anchor,
                message: `No source is recorded for the statutory limit ${called(limit)}. Say which law or code sets it: source "…".`,
                fixes: () => [
                    {
                        title: 'Add a source, to be put into your words',
                        edits: [
                            appendClauses({ element: limit, contents: [] }, [
                                'source "Law or code, and where in it"',
                            ]),
                        ],
                        unattended: false,
                    },
                ],
            });
        }
    },
};
