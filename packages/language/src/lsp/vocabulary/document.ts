import type { Clauses } from './clause.ts';

/** What stands at the top of a file, and what may stand in many blocks. */
export const documentClauses: Clauses = {
    Import: {
        example: 'import "team.proc"',
        words: { import: 'Makes visible here what stands in another file, and what that file imports.' },
        inserts: { import: 'import "[]"' },
        repeats: true,
    },
    Waiver: {
        example: 'allow raci-overload because "One advisor owns a case from start to end"',
        words: {
            allow: 'Silences rules inside this block. The reason is exported with the evidence.',
            because: 'Why the rule may stay silent here.',
        },
        inserts: {
            allow: 'allow [@Rule raci-overload] because "[The reason]"',
            because: 'because "[The reason]"',
        },
        repeats: true,
    },
};
