/** Texts that are wrong in one way, in several hands, by the code of the rule. */
export const wrong: Readonly<Record<string, readonly string[]>> = {
    'limit-no-source': [
        'process P "P" {\n    stage approved\n    limit L "L" {\n        statutory\n        within 5 days\n    }\n}',
        'process P "P" { stage approved limit L { statutory source "" } }',
    ],
    'extension-silent': [
        'stakeholder C "C" { customer }\nprocess P "P" {\n    stage approved\n    limit L "L" {\n        within 5 days\n        extension\n    }\n}',
        'role R "R"\nprocess P "P" { stage approved limit L { extension 5 days agreed with R } }',
        'role R "R"\nprocess P "P" { stage approved limit L { extension 5 days agreed with R notify R within 2 days } }',
        'process P "P" { stage approved limit L { extension 5 days if "x" } }',
        'role R "R"\nprocess P "P" {\n    stage approved\n    limit L {\n        extension 5 days\n            if "" notify R\n    }\n}',
    ],
    'kpi-missing': [
        'process P "P" {\n  stage designed\n  input I\n}',
        'process P "P" { stage designed input CostPerCase }',
        'process P "P" {\n    stage designed }',
    ],
    'kpi-no-customer': [
        'process P "P" {\n    stage designed\n    kpi OnTime "OnTime" {\n        focus time\n    }\n}',
    ],
    'kpi-incomplete': [
        'process P "P" {\n    stage designed\n    kpi K "K"\n}',
        'role R "R"\nprocess P "P" {\n    stage designed\n    owner R\n    kpi ReopenRate {\n        baseline 31% on 2026-01-31\n    }\n}',
        'process P "P" { stage designed kpi NPS2 { focus customer target >= 30 } }',
        'process P "P" {\n    stage designed\n    kpi K {\n        numerator "late cases"\n        unit %\n    }\n}',
        'process P "P" {\n    stage designed\n    kpi Cost {\n        focus cost\n        baseline £12.50 on 2026-01-31 }\n}',
        'process P "P" {\n    stage designed\n    kpi Wait { focus time unit days baseline 5 days = 10 of 2 } }',
    ],
    'kpi-not-predefined': [
        'process P "P" {\n    stage live\n    live on 2026-01-01\n    kpi K { set on 2026-02-01 }\n}',
    ],
    'kpi-no-results': [
        'process P "P" {\n    stage evaluated\n    kpi K\n}',
        'process P "P" {\n    stage evaluated\n    kpi ResolutionTime { results { } baseline 14 on 2026-01 }\n}',
    ],
    'kpi-arithmetic': [
        'process P {\n    kpi K {\n        baseline 90% = 31 of 37\n    }\n}',
        'process P {\n    need "31 of 37 answers were late (90%)"\n}',
        'process P {\n    kpi K {\n        statistic count\n        results {\n            2026-Q1: 4\n            2026-Q2: 5\n            2026-H1: 10\n        }\n    }\n}',
        'process P {\n    evaluation {\n        finding F "Of all, 1 of 3 is late: 30.0%"\n    }\n}',
    ],
};
