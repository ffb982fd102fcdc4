const start = 'process P "P" {\n    stage evaluated\n';

/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'evaluation-missing': [
        `${start}    kpi K\n    kpi L\n}`,
        'process P "P" { stage evaluated }',
        'process P "P" {\n    stage evaluated }',
    ],
    'evaluation-no-customer': [
        `${start}    evaluation on 2026-10-01\n}`,
        `stakeholder Tenant { customer }\n${start}    evaluation {\n        feedback "Good"\n    }\n}`,
        `${start}}\nevaluation of P on 2026-10-01 { horizon 3 years }`,
    ],
    'evaluation-no-frontline': [
        `${start}    evaluation on 2026-10-01\n}`,
        `role Advisor { frontline }\nstakeholder Porter { frontline }\n${start}    evaluation {\n        feedback from Nobody "Good"\n    }\n}`,
    ],
    'evaluation-no-costs': [
        `${start}    evaluation {\n        finding F "F"\n    }\n}`,
        `${start}}\nevaluation of P`,
    ],
    'recommendation-missing': [
        `role R "R"\n${start}    kpi K\n    evaluation {\n        finding F "F"\n    }\n}`,
        `${start}    evaluation { finding NewRecommendation "F" } }`,
    ],
    'recommendation-vague': [
        `role R "R"\n${start}    owner R\n    kpi K\n    evaluation {\n        finding F "F"\n        recommend X "X"\n    }\n}`,
        `${start}    evaluation { recommend X "X" { status proposed } } }`,
    ],
    'improvement-missing': [`${start}}`, `${start}    improvement "I" { changed "C" }\n}`],
};
