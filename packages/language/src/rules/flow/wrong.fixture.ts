/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'flow-dead-end': [
        'process P "P" {\n    flow {\n        start\n        decide "D?" {\n            yes -> E\n            no -> S\n        }\n        end E good\n        step S "S"\n    }\n}',
        'process P "P" { flow { start decide "D?" { yes { end "Done well" } no { step S "S" } } } }',
        'process P "P" {\n    flow {\n        start\n        decide "D?" {\n            yes -> S\n            no -> E\n        }\n        step S "S" -> T\n        step T "T" {\n            time 5 min\n        } -> S\n        end E\n    }\n}',
        'process P "P" {\n    flow {\n        start\n        step A "A" {\n            if "no" -> E\n        }\n        parallel {\n            branch {\n                step B "B"\n            }\n            branch {\n                step C "C"\n            }\n        }\n        phase "Late" {\n            wait for 2 days\n        }\n        decide "D?"\n        end E "Over" poor\n        start "Other"\n    }\n}',
        'process P "P" {\n    flow {\n        start\n        decide A "A?" {\n            yes -> E\n            otherwise -> B\n        }\n        end E\n        decide B "B?" {\n            yes -> B\n            otherwise -> B\n        }\n    }\n}',
        'process P "P" {\n    flow {\n        start\n        parallel {\n            branch {\n                decide "D?"\n            }\n        }\n        end\n    }\n}',
        'process P "P" {\n    flow {\n        start\n        decide A "A?" {\n            yes -> E\n            otherwise -> B\n        }\n        end E\n        decide B "B?" {\n            yes -> C\n            no -> C\n        }\n        decide C "C?" {\n            yes -> B\n            no -> B\n        }\n    }\n}',
    ],
    'step-unassigned': [
        'role R "R"\nprocess P "P" {\n    stage designed\n    flow {\n        step "S"\n    }\n}',
        'role R "R"\nprocess P "P" { stage designed flow { step S "S" -> E step T "Take it" -> E end E } }',
        'role R "R"\nprocess P "P" { stage designed flow { step S   "S" { time 5 min } -> E end E } }',
        'role R "R"\nstakeholder C "C"\nprocess P "P" { stage designed flow { send S "S" to C receive T "T" from C { time 1 min } send "U" to C } }',
        'role R "R"\nprocess P "P" { stage designed flow { call C "C" runs P -> E call D "D" runs P { time 1 min } step X "X"\n{ time 1 min } end E } }',
    ],
};
