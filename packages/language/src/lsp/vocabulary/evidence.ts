import type { Clauses } from './clause.ts';

/** Evidence items and portfolios. */
export const evidenceClauses: Clauses = {
    Evidence: {
        example:
            'evidence Survey "Customer survey, February 2026" {\n    file "evidence/survey.csv"\n    kind product\n    date 2026-02-20\n    shows MP5 at "rows 2-97"\n}',
        words: { evidence: 'Something that shows what was done: a document, an observation, a testimony.' },
        inserts: {
            evidence:
                'evidence [Item] "[What it is]" {\n\theld "[Where it is kept]"\n\tseen by "[Who saw it, and when]"\n\tkind [product|observation|testimony|discussion|reflection|questions|prior]\n\tdate [#0]\n\tauthor own\n\tcommentary "[What it shows and what you did for it]"\n\tshows [@Criterion MP1] at "[page 1]"\n}',
        },
        repeats: true,
    },
    EvidenceFile: {
        example: 'file "evidence/survey.csv"',
        words: { file: 'The file, named from where this file stands. It goes into the bundle.' },
        inserts: { file: 'file "[]"' },
        instead: ['Held', 'Planned'],
    },
    Held: {
        example: 'held "Quality office, file QA-26-05"',
        words: {
            held: 'Where it is kept, when it cannot be put into the bundle.',
            with: 'Leads to who has seen it.',
        },
        inserts: { held: 'held "[Where it is kept]"' },
        instead: ['EvidenceFile', 'Planned'],
    },
    SeenBy: {
        example: 'seen by "Assessor on 2026-06-09"',
        words: { seen: 'Who has seen what is kept elsewhere, and when.', by: 'Who has seen it.' },
        inserts: { seen: 'seen by "[Who saw it, and when]"', by: 'by "[Who saw it, and when]"' },
        instead: ['EvidenceFile', 'Planned'],
    },
    Planned: {
        example: 'planned',
        words: { planned: 'It is not there yet; it counts for nothing until it is.' },
        instead: ['EvidenceFile', 'Held'],
    },
    KindOfEvidence: {
        example: 'kind product',
        words: {
            kind: 'What kind of evidence it is.',
            product: 'Something that was made at work: a report, a map, minutes.',
            observation: 'Somebody watched the work and wrote it down.',
            testimony: 'Somebody who knows the work confirms it.',
            discussion: 'A talk with the assessor.',
            reflection: 'What you write about your own work.',
            questions: 'Questions and their answers.',
            prior: 'What was shown before, elsewhere.',
        },
        inserts: { kind: 'kind [product|observation|testimony|discussion|reflection|questions|prior]' },
    },
    EvidenceDate: {
        example: 'date 2026-02-20',
        words: { date: 'When it was made.' },
        inserts: { date: 'date [#0]' },
    },
    Author: {
        example: 'author shared "I chose the measures and wrote section 2"',
        words: {
            author: 'Who made it.',
            own: 'You alone.',
            shared: 'You and others: say what you did.',
        },
        inserts: { author: 'author [own|shared]', shared: 'shared "[What you did]"' },
    },
    Commentary: {
        example: 'commentary "I timed 40 cases to tell touch time from waiting"',
        words: { commentary: 'What it shows, and what you did for it.' },
        inserts: { commentary: 'commentary "[What it shows and what you did for it]"' },
    },
    Confidential: {
        example: 'confidential "Names a customer"',
        words: { confidential: 'It must not leave the house, and why.' },
        inserts: { confidential: 'confidential "[Why]"' },
    },
    Shows: {
        example: 'shows MP1, MP4 at "page 3"',
        words: { shows: 'The criteria that it shows.', at: 'Where in it: the page, the row, the minute.' },
        inserts: { shows: 'shows [@Criterion MP1] at "[page 1]"', at: 'at "[page 1]"' },
        repeats: true,
    },
    Portfolio: {
        example:
            'portfolio Unit4 "Design business processes" {\n    against FocusAwardsL4\n    covers ComplaintHandling\n}',
        words: {
            portfolio: 'What is handed in: the processes and the evidence, against the criteria of a unit.',
        },
        inserts: {
            portfolio:
                'portfolio [Unit] "[Design business processes]" {\n\tagainst [@Criteria FocusAwardsL4]\n\tcovers [@Process Refund]\n\tlearner "[Who hands it in]"\n\tcentre "[Where]"\n\tcurrency 2 years\n}',
        },
        repeats: true,
    },
    AgainstPacks: {
        example: 'against FocusAwardsL4',
        words: { against: 'The criteria packs that it is looked at with.' },
        inserts: { against: 'against [@Criteria FocusAwardsL4]' },
    },
    Learner: {
        example: 'learner "A. Learner"',
        words: { learner: 'Who hands it in.' },
        inserts: { learner: 'learner "[Who hands it in]"' },
    },
    Centre: {
        example: 'centre "Riverside College"',
        words: { centre: 'Where it is handed in.' },
        inserts: { centre: 'centre "[Where]"' },
    },
    Covers: {
        example: 'covers ComplaintHandling',
        words: { covers: 'The processes that it is about.' },
        inserts: { covers: 'covers [@Process Refund]' },
    },
    Currency: {
        example: 'currency 2 years',
        words: { currency: 'How old evidence may be.' },
        inserts: { currency: 'currency [2] years' },
    },
    Declaration: {
        example: 'declaration "This is my own work"',
        words: { declaration: 'What the learner declares.' },
        inserts: { declaration: 'declaration "[This is my own work]"' },
    },
};
