import type { Clauses } from './clause.ts';

/** Criteria packs and what their criteria expect. */
export const criteriaClauses: Clauses = {
    Criteria: {
        example:
            'criteria MyUnit "Design business processes" {\n    outcome LO1 "Understand techniques" { … }\n}',
        words: { criteria: 'A pack: the criteria of a unit, a standard or a code.' },
        inserts: {
            criteria:
                'criteria [MyUnit] "[Title of the unit]" {\n\tstatus [paraphrase|official|third-party]\n\tsource "[Where the criteria come from]"\n\toutcome [LO1] "[Be able to …]" {\n\t\tcriterion [1.1] "[What is to be shown]" {\n\t\t\texpects [@Kind technique]\n\t\t}\n\t}\n}',
        },
        repeats: true,
    },
    Qualification: {
        example: 'qualification "Level 4 Diploma in Customer Service"',
        words: { qualification: 'A qualification that the unit belongs to.' },
        inserts: { qualification: 'qualification "[Title of the qualification]"' },
        repeats: true,
    },
    PackStatus: {
        example: 'status paraphrase',
        words: {
            status: 'Whose words these are.',
            official: 'The words of the body that sets the criteria.',
            paraphrase: 'The same in other words.',
            'third-party': 'What somebody else wrote about it.',
        },
        inserts: { status: 'status [paraphrase|official|third-party]' },
    },
    PackSource: {
        example: 'source "Published guidance for the unit"',
        words: { source: 'Where the criteria come from.' },
        inserts: { source: 'source "[Where the criteria come from]"' },
    },
    PackVersion: {
        example: 'version "2026-11"',
        words: { version: 'The version of the criteria.' },
        inserts: { version: 'version "[1]"' },
    },
    LearningOutcome: {
        example:
            'outcome LO1 "Understand techniques" {\n    criterion MP1 "Use two techniques" { expects at least 2 technique }\n}',
        words: { outcome: 'A learning outcome, with its criteria.' },
        inserts: {
            outcome:
                'outcome [LO1] "[Be able to …]" {\n\tcriterion [1.1] "[What is to be shown]" {\n\t\texpects [@Kind technique]\n\t}\n}',
        },
        repeats: true,
    },
    Criterion: {
        example: 'criterion MP1 "Use two techniques" {\n    expects at least 2 technique with rationale\n}',
        words: { criterion: 'A criterion, and what must be recorded for it.' },
        inserts: { criterion: 'criterion [1.1] "[What is to be shown]" {\n\texpects [@Kind technique]\n}' },
        repeats: true,
    },
    Expectation: {
        example: 'expects at least 2 technique with rationale',
        words: {
            expects: 'What must be recorded for the criterion.',
            clean: 'None of these rules reports anything.',
            every: 'Every element of the kind has it, and there is at least one.',
            has: 'What each of them must have.',
            no: 'There is no element of the kind.',
            with: 'What is asked of an element before it counts.',
            at: 'So many elements, or more.',
            least: 'So many elements, or more.',
        },
        inserts: {
            expects: 'expects [at least 1|every|no] [@Kind technique]',
            clean: 'clean [@Rule step-unassigned]',
            every: 'every [@Kind step]',
            no: 'no [@Kind step]',
            at: 'at least [1] [@Kind technique]',
            least: 'least [1] [@Kind technique]',
        },
        repeats: true,
    },
};
