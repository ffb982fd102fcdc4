/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'evidence-file': [
        'evidence E "E" {\n    file "tean.proc"\n}',
        "evidence E { file 'data.pdf' }",
        'process P {\n    evidence E { file "./Data.proc" }\n}',
    ],
    'evidence-no-commentary': [
        'evidence E "E"',
        'evidence E "E" {\n    held "x"\n    author own\n}',
        'evidence E "E" { held "x" commentary "" }',
        'portfolio F {\n    evidence E\n}',
    ],
    'evidence-unclaimed': [
        'evidence E "E" { held "x" }\nevidence F "F" { shows MP1 }',
        'evidence E\nprocess P\nportfolio F {\n    against FocusAwardsL4\n    covers P\n}',
    ],
    'evidence-undated': ['evidence E "E" {\n    held "x"\n}', 'process P { evidence E }'],
    'evidence-shared': [
        'evidence E {\n    author shared\n    held "x"\n}',
        'evidence E { author shared "" }',
    ],
    'portfolio-empty': [
        'process P "P"\nprocess Q "Q" { stage retired }\nportfolio F "F"',
        'process P "P"\nportfolio F "F" {\n    evidence E\n}',
    ],
};
