/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'touchpoint-missing': [
        'stakeholder C "C" { customer }\nprocess P "P" {\n    stage designed\n    input I from C\n    flow {\n        step "S" by C\n        step T "T" by C -> U\n        step U "U" by C {\n            time 5 min\n        }\n        send "V" by C to C -> T\n    }\n}',
        'stakeholder C "C" { customer }\nprocess P "P" { stage designed input I from C }',
        'stakeholder C "C" { customer }\nprocess P "P" {\n    stage designed\n    input I from C\n    flow {\n    }\n}',
        'stakeholder C "C" { customer }\nprocess P "P" { stage designed input I from C flow { step S "S" { time 5 min } } }',
    ],
    'approval-missing': [
        'stakeholder D "D" { power high }\nstakeholder C "C"\nprocess P "P" {\n    version "1 \\"a\\""\n    stage approved\n}',
        'process P "P" { stage live }',
    ],
};
