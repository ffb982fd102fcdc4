import type { ProcessRule } from '../rule.ts';
import { addToHead } from '../support/blocks.ts';
import { called } from '../support/words.ts';

/** Nothing says what stands between the theory and this organisation. */
export const contextMissing: ProcessRule = {
    code: 'context-missing',
    layer: 'customers',
    stage: 'designed',
    severity: 'warning',
    says: 'no constraint, culture, assumption or risk is recorded: theory only',
    fix: 'insert one',
    about: 'process',
    check(process, { report }) {
        if (process.constraints.length > 0 || process.risks.length > 0) return;
        report({
            at: process.anchor,
            message: `No constraint, culture, assumption or risk is recorded for the process ${called(process)}. Say what in your organisation shaped it: constraint "The system cannot send texts" handled by "Advisors phone".`,
            fixes: () =>
                clauses.map(({ what, lines }) => ({
                    title: `Add ${what}`,
                    edits: [addToHead([], process, lines)],
                    unattended: false,
                })),
        });
    },
};

const clauses: readonly { readonly what: string; readonly lines: readonly string[] }[] = [
    {
        what: 'a constraint',
        lines: [
            'constraint "What stands in the way of the ideal process" handled by "How the process deals with it"',
        ],
    },
    {
        what: 'something of the culture',
        lines: ['culture "How people here are used to work" handled by "How the process deals with it"'],
    },
    { what: 'an assumption', lines: ['assumption "What is taken to be so"'] },
    {
        what: 'a risk',
        lines: ['risk "What may go wrong" {', '\tmitigation "What is done about it"', '}'],
    },
];
