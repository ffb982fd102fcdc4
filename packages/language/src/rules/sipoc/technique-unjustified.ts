import type { Technique } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { insertBehind } from '../support/edits.ts';
import { written } from '../support/words.ts';
import { reasonOf, SNIPPET_REASON, techniqueWords } from './techniques.ts';

/** A technique with no reason. */
export const techniqueUnjustified: ProcessRule = {
    code: 'technique-unjustified',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'warning',
    says: 'a technique with no reason',
    fix: 'insert `because`',
    about: 'process',
    check(process, { report }) {
        for (const technique of process.techniques) {
            if (reasonOf(technique) !== '') continue;
            report({
                at: technique.anchor,
                message: `No reason is recorded for ${techniqueWords[technique.technique]}. Say what in this process called for it: because "Four parties hand work over".`,
                fixes: () => [addReason(technique)],
            });
        }
    },
};

function addReason({ because, anchor }: Technique): Fix {
    const reason = written(SNIPPET_REASON);
    const edit = because
        ? { place: because.place, text: reason }
        : insertBehind(anchor, ` because ${reason}`);
    return { title: 'Add a reason, to be put into your words', edits: [edit], unattended: false };
}
