import type { ProcessRule } from '../rule.ts';
import { isSnippetReason, reasonOf, techniqueWords } from './techniques.ts';

/** Two techniques with one reason, or the reason of a snippet left as it was. */
export const techniqueGeneric: ProcessRule = {
    code: 'technique-generic',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'information',
    says: 'two techniques with one reason, or the reason of a snippet left as it was',
    about: 'process',
    check(process, { report }) {
        const first = new Map<string, (typeof process.techniques)[number]>();
        for (const technique of process.techniques) {
            const reason = reasonOf(technique);
            const words = techniqueWords[technique.technique];
            if (reason === '' || !technique.because) continue;
            const other = first.get(reason);
            if (isSnippetReason(reason)) {
                report({
                    at: technique.because.place,
                    message: `The reason for ${words} is still the one of the template. Say what in this process called for it.`,
                });
            } else if (other) {
                report({
                    at: technique.because.place,
                    message: `The reason for ${words} is the one for ${techniqueWords[other.technique]}, too: it does not tell why both. Say what each of them shows of this process.`,
                    related: [{ message: 'The same reason.', place: other.because?.place ?? other.anchor }],
                });
            } else {
                first.set(reason, technique);
            }
        }
    },
};
