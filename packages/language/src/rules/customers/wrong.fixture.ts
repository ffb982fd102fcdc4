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
    'need-missing': [
        'process P "P" {\n    version "1"\n    stage designed\n    kpi A\n    kpi K {\n        focus customer\n    }\n}',
        'process P "P" { stage designed }',
        'role R "R"\nprocess P "P" {\n    stage designed\n    owner R\n    input I\n}',
    ],
    'need-unmeasured': [
        'process P "P" {\n    stage designed\n    need "N"\n    kpi K\n    kpi L "L"\n}',
        'process P "P" { stage designed need "N" { evidence E } kpi K }\nevidence E "E"',
    ],
    'touchpoint-no-promise': [
        'stakeholder C "C"\nstakeholder D "D"\nprocess P "P" {\n    stage approved\n    flow {\n        step "A" {\n            touchpoint C\n            touchpoint D by phone, "text message" {\n                feeling 3\n            }\n        }\n    }\n}',
        'stakeholder C "C"\nprocess P "P" { stage approved flow { decide "A?" {\n touchpoint C by phone\n yes {} no {} } } }',
    ],
    'stakeholder-customer-excluded': [
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" {\n    stage approved\n    input I from C\n    engage R by workshop\n}',
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" { stage approved input I from C }',
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" {\n    stage live\n    engage C on 2026-03-02 {\n        learned "x"\n    }\n    approval by R on 2026-03-01 approved\n}',
    ],
    'stakeholder-frontline-excluded': [
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" {\n    stage approved\n    owner R\n    engage C by survey\n}',
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" { stage approved flow { step "A" by R } }',
    ],
    'stakeholder-unengaged': [
        'stakeholder D "D" {\n    power high\n    interest high\n}\nprocess P "P" {\n    stage approved\n    input I from D\n}',
        'process P "P" { stage approved stakeholder D { power high interest high } }',
    ],
    'engagement-no-effect': [
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" {\n    stage approved\n    engage C\n    engage R by workshop on 2026-01-01 {\n        asked "x"\n    }\n}',
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" { stage approved engage C by survey }',
    ],
    'approval-incomplete': [
        'stakeholder D "D" {\n    power high\n}\nprocess P "P" {\n    version "1"\n    stage approved\n    approval\n    approval by D\n    approval by D approved {\n        version "1"\n    }\n}',
        'stakeholder D "D"\nprocess P "P" { stage approved approval on 2026-01-01 approval by D on 2026-01-01 rejected }',
        'stakeholder D "D"\nprocess P "P" {\n    stage approved\n    approval by D pending\n}',
        'stakeholder D "D"\nprocess P "P" { stage approved version "1" approval by D approved { version "1" evidence E } }\nevidence E "E"\nevidence F "Minutes"',
        'process P "P" {\n    stage approved\n    approval on 2026-01-01 approved {\n        version "1"\n        evidence E\n    }\n}\nevidence E "E"',
    ],
    'approval-stale': [
        'stakeholder D "D"\nprocess P "P" {\n    version "1"\n    stage approved\n    approval by D on 2026-01-01 approved {\n        seal "x"\n    }\n}',
        'process P "P" { stage approved approval approved { seal "x" } input I }',
    ],
    'context-missing': [
        'process P "P" {\n    version "1"\n    stage designed\n    need "N"\n    technique sipoc because "x"\n    input I\n}',
        'process P "P" { stage designed }',
    ],
    'exception-missing': [
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" {\n    stage designed\n    input I from C\n    flow {\n        start\n        step "A" by R {\n            in I\n        }\n        step B "B" by R -> D\n        end D\n    }\n}',
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" { stage designed output O to C flow { start step "A" { out O } } }',
        'stakeholder C "C" { customer }\nrole R "R" { frontline }\nprocess P "P" {\n    stage designed\n    flow {\n        parallel {\n            branch {\n                step "A" by C\n            }\n        }\n        phase "F" {\n            send "B" by R to C\n            end\n        }\n    }\n}',
    ],
    'alternative-missing': [
        'process P "P" {\n    stage approved\n    need "N"\n    alternative "A" open because "x"\n    input I\n}',
        'process P "P" { stage approved }',
    ],
};
