/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'role-missing': [
        'process P "P" {\n    stage designed\n    flow {\n        step "Log it"\n        step "Log it again" {\n            time 5 min\n        }\n    }\n}',
        'import "data.proc"\nprocess P "P" { stage designed flow { step Log "Log it" } }',
    ],
    'owner-missing': [
        'role R "R"\nprocess P "P" {\n    stage designed\n}',
        'process P "P" { stage designed }',
        'process P "P" {\n\tversion "1" revises P // first\n\tstage live\n\tlive on 2026-01-01\n\tpurpose "x"\n}',
        'process P "P" { /* nobody */ stage designed }',
    ],
};
