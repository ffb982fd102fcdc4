import { evaluationsOf } from '../../model/lookup.ts';
import type { Process } from '../../model/types.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { processBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** No evaluation is recorded. */
export const evaluationMissing: ProcessRule = {
    code: 'evaluation-missing',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'warning',
    says: 'no evaluation is recorded',
    fix: 'insert',
    about: 'process',
    check(process, { workspace, today, report }) {
        if (evaluationsOf(workspace, process).length > 0) return;
        report({
            at: process.anchor,
            message: `No evaluation is recorded for the process ${called(process)}, though its stage is ${process.stage.value}. Say what was found: evaluation on ${today} { … }.`,
            related: [{ message: `The stage is ${process.stage.value}.`, place: process.stage.place }],
            fixes: () => [insert(process, today)],
        });
    },
};

function insert(process: Process, today: string): Fix {
    const kpis = process.kpis.flatMap(({ name }) => name ?? []);
    const lines = kpis.length > 0 ? [` {`, `\tagainst ${kpis.join(', ')}`, '}'] : [''];
    const [head = '', ...rest] = lines;
    return {
        title: 'Add an evaluation',
        edits: [appendClauses(processBlock(process), [`evaluation on ${today}${head}`, ...rest])],
        unattended: false,
    };
}
