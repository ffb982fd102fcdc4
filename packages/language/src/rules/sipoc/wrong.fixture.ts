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
    'input-unused': [
        'stakeholder C "C"\nrole R "R"\nprocess P "P" {\n    stage designed\n    input I from C\n    flow {\n        step "A" by R\n        receive "B" by R from C -> D\n        step C1 "C" by R {\n            out O "O"\n        } -> D\n        end D\n    }\n}',
        'process P "P" { stage designed input I flow { step "A" { in J "J" } step B "B" } }',
    ],
    'output-unproduced': [
        'stakeholder C "C"\nrole R "R"\nprocess P "P" {\n    stage designed\n    output O to C\n    flow {\n        step "A" by R\n        send "B" by R to C -> D\n        step C1 "C" by R {\n            out X "X"\n        } -> D\n        end D\n    }\n}',
        'process P "P" { stage designed output O flow { step "A" { out J "J" } step B "B" } }',
    ],
    'technique-missing': [
        'role R "R"\nprocess P "P" {\n    version "1"\n    stage designed\n    purpose "x"\n    input I\n}',
        'process P "P" { stage designed need "N" { shown by K } kpi K }',
        'process P "P" {\n    stage designed\n    scope from "a" to "b"\n    flow {\n    }\n}',
    ],
    'technique-unjustified': [
        'process P "P" {\n    stage designed\n    technique sipoc\n    technique raci {\n        evidence E\n    }\n}\nevidence E "E"',
        'process P "P" { stage designed technique value-stream because "" technique journey because " – " }',
    ],
    'technique-underpowered': [
        'role R "R"\nrole S "S"\nrole T "T"\nprocess P "P" {\n    stage designed\n    technique flowchart because "x"\n    flow {\n        step "A" by R\n        step "B" by S\n        step "C" by T\n    }\n}',
        'process P "P" { stage designed technique sipoc flow { step "A" { if "x" -> E } end E } }',
        'process P "P" {\n    stage designed\n    technique flowchart because "x"\n    outcome "Saves two hours a week"\n    flow {\n        step "A"\n    }\n}',
    ],
};
