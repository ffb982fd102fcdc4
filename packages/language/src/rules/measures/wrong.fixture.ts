/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'kpi-missing': [
        'process P "P" {\n  stage designed\n  input I\n}',
        'process P "P" { stage designed input CostPerCase }',
        'process P "P" {\n    stage designed }',
    ],
    'kpi-no-customer': [
        'process P "P" {\n    stage designed\n    kpi OnTime "OnTime" {\n        focus time\n    }\n}',
    ],
};
