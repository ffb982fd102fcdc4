/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'input-no-supplier': [
        'stakeholder C "C" {\n    customer\n}\nprocess P "P" {\n    stage designed\n    input I "I"\n}',
        'role R "R"\nprocess P "P" { stage designed input I }',
    ],
    'output-no-customer': [
        'stakeholder C "C" { customer }\nsystem S "S"\nprocess P "P" {\n    stage designed\n    output O "O"\n}',
        'process P "P" { stage designed output O output Q }',
    ],
};
