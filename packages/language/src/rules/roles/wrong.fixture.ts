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
    'raci-no-accountable': [
        'role R "R"\nrole S "S"\nprocess P "P" {\n    stage approved\n    flow {\n        step "A" by R, S\n        step B "B" by R, S {\n            time 5 min\n        } -> C\n        step C "C" by S, R -> D\n        end D\n    }\n}',
        'stakeholder C "C"\nstakeholder D "D"\nprocess P "P" { stage approved flow { step "A" by C, D { time 5 min } } }',
        'stakeholder C "C"\nstakeholder D "D"\nprocess P "P" { stage live flow { call "A" runs P by C, D send "B" by C, D to C -> E end E } }',
    ],
    'raci-two-accountable': [
        'role R "R"\nrole S "S"\nprocess P "P" {\n    stage approved\n    flow {\n        step "A" by R {\n            accountable R, S\n        }\n    }\n}',
        'role R "R"\nrole S "S"\nrole T "T"\nprocess P "P" { stage approved flow { step "A" { time 5 min accountable T , R, S wait 1 hour } } }',
        'role R "R"\nrole S "S"\nrole T "T"\nprocess P "P" {\n    stage approved\n    flow {\n        step "A" by R {\n            accountable R, T\n            time 5 min\n            accountable  S\n        }\n    }\n}',
        'role R "R"\nrole S "S"\nprocess P "P" { stage approved flow { step "A" { accountable R accountable S accountable R } } }',
    ],
    'duty-separation': [
        'role R "R"\nrole S "S"\nprocess P "P" {\n    flow {\n        step A "A" by R\n        step "B" by R {\n            independent of A\n        }\n    }\n}',
        'role R "R"\nprocess P "P" { flow { step A "A" by R step "B" by R { independent of A } } }',
        'role R "R" { headcount 1 }\nprocess P "P" { flow { step A "A" by R step "B" by R { independent of A by another person } } }',
        'system R "R"\nstakeholder S "S"\nprocess P "P" { flow { decide A "A?" by S, R { yes {} no {} } step "B" by R, S { independent of A } } }',
    ],
};
