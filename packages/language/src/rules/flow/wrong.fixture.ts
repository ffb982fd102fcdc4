/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'flow-missing': [
        'process P "P" {\n    stage designed\n}',
        'process P "P" { stage designed }',
        'process P "P" {\n    stage designed\n    flow {\n    }\n}',
        'process P "P" { stage designed flow { } }',
    ],
    'flow-no-start': [
        'process P "P" {\n    stage designed\n    flow {\n        step "S"\n        end\n    }\n}',
        'process P "P" { stage designed flow { phase "A" { step "S" } end } }',
        'process P "P" {\n    stage designed\n    flow {\n        decide D "D?" {\n            yes -> E\n            no -> E\n        }\n        end E\n    }\n}',
    ],
    'flow-no-end': [
        'process P "P" {\n    stage designed\n    flow {\n        start\n        step "S"\n    }\n}',
        'process P "P" { stage designed flow { start phase "A" { step "S" } } }',
        'process P "P" { stage designed flow { start "S" wait for 2 days } }',
    ],
    'decide-one-branch': [
        'process P "P" {\n    flow {\n        start\n        decide "D?"\n        end\n    }\n}',
        'process P "P" {\n    flow {\n        start\n        decide "D?" {\n            yes -> E\n        }\n        end E\n    }\n}',
        'process P "P" { flow { start decide D "D?" { No { step "S" } } end E } }',
        'role R "R"\nprocess P "P" { flow { start decide "D?" by R { otherwise -> E } end E } }',
        'process P "P" { flow { start decide "D?" { because "x" "above £5" -> E } end E } }',
    ],
    'decide-no-otherwise': [
        'process P "P" {\n    flow {\n        start\n        decide "D?" {\n            red -> E\n            green -> E\n        }\n        end E\n    }\n}',
        'process P "P" { flow { start decide "D?" { red 20% { step "S" } yes { } } end E } }',
    ],
    'decide-label': [
        'process P "P" {\n    stage designed\n    flow {\n        start\n        decide "Is it red" {\n            yes -> E\n            no -> E\n        }\n        end E\n    }\n}',
        'role R "R"\nprocess P "P" { stage designed flow { start decide Red "Is it red" by R { yes { } no { } } end E } }',
        'process P "P" { stage designed flow { start decide Red   "Is it red"  { yes { } no { } } end E } }',
        'process P "P" {\n    stage designed\n    flow {\n        start\n        decide Red "Is it \\"red\\""\n        {\n            yes { }\n            no { }\n        }\n        end E\n    }\n}',
        'process P "P" { stage designed flow { start decide """Is it\n   red\n""" { yes { } no { } } end E } }',
        'process P "P" { stage designed flow { start decide Red \'Red\' { yes { } no { } } end E } }',
    ],
    'decide-chances': [
        'process P "P" {\n    flow {\n        start\n        decide "D?" {\n            yes 60% -> E\n            no 60% -> E\n        }\n        end E\n    }\n}',
        'process P "P" { flow { start decide "D?" { a 33% { } b 33% { } c 33% { } } end E } }',
        'process P "P" { flow { start decide "D?" { a 70% { } b 70% { } otherwise { } } end E } }',
        'process P "P" { flow { start step "S" { if "x" 60% -> E if "y" 70% -> E } end E } }',
    ],
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
