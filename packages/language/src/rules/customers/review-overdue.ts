import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';

/** The review date of a process has passed. */
export const reviewOverdue: ProcessRule = {
    code: 'review-overdue',
    layer: 'customers',
    stage: 'live',
    severity: 'warning',
    says: 'the review date has passed',
    about: 'process',
    check(process, { today, report }) {
        const { reviewBy } = process;
        if (!reviewBy || reviewBy.value >= today) return;
        report({
            at: reviewBy.place,
            message: `The review of the process ${called(process)} was due by ${reviewBy.value}. Review it, write down what was found, and set the next date.`,
        });
    },
};
