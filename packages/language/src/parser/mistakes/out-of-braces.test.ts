import { type Row, testMistakes } from './testing.ts';

/** What belongs into the braces of a statement, and stands elsewhere. */
const outside: readonly Row[] = [
    [
        'flow',
        'step "x" by A ⟦time 5 min⟧',
        'What belongs to a step stands in braces behind it: step "x" by A { time 5 min }',
        'step "x" by A { time 5 min }',
    ],
    [
        'flow',
        'step "x" by A ⟦using C⟧ { time 5 min }',
        'What belongs to a step stands in braces behind it: step "x" by A { using C }',
        'step "x" by A { using C time 5 min }',
    ],
    [
        'flow',
        'step "x" by A, B ⟦accountable A time 5 min⟧ {\n      note "y"\n    }',
        'What belongs to a step stands in braces behind it: step "x" by A, B { accountable A time 5 min }',
        'step "x" by A, B {\n      accountable A time 5 min\n      note "y"\n    }',
    ],
    [
        'flow',
        'decide "x" by A ⟦because "y"⟧ { yes -> End }',
        'What belongs to a decision stands in braces behind it: decide "x" by A { because "y" }',
        'decide "x" by A { because "y" yes -> End }',
    ],
    [
        'file',
        'role A "Advisor" ⟦frontline⟧',
        'What belongs to a role stands in braces behind it: role A "Advisor" { frontline }',
        'role A "Advisor" { frontline }',
    ],
    [
        'file',
        'role A ⟦headcount 4⟧ { frontline }',
        'What belongs to a role stands in braces behind it: role A { headcount 4 }',
        'role A { headcount 4 frontline }',
    ],
    [
        'file',
        'stakeholder R "Reader" ⟦power low interest high⟧',
        'What belongs to a stakeholder stands in braces behind it: stakeholder R "Reader" { power low interest high }',
        'stakeholder R "Reader" { power low interest high }',
    ],
    [
        'file',
        'evidence E "Survey" ⟦file "a.pdf"⟧',
        'What belongs to an evidence item stands in braces behind it: evidence E "Survey" { file "a.pdf" }',
        'evidence E "Survey" { file "a.pdf" }',
    ],
    [
        'process',
        'risk "x" ⟦likelihood low⟧',
        'What belongs to a risk stands in braces behind it: risk "x" { likelihood low }',
        'risk "x" { likelihood low }',
    ],
    [
        'process',
        'kpi K "Days" ⟦target <= 5⟧ { focus time }',
        'What belongs to a KPI stands in braces behind it: kpi K "Days" { target <= 5 }',
        'kpi K "Days" { target <= 5 focus time }',
    ],
    [
        'process',
        'flow { start step "x" by A ⟦time 5 min⟧ end }',
        'What belongs to a step stands in braces behind it: step "x" by A { time 5 min }',
        'flow { start step "x" by A { time 5 min } end }',
    ],
    [
        'file',
        'process P "P" ⟦owner M⟧ {\n  stage draft\n}',
        'What belongs to a process stands in braces behind it: process P "P" { owner M }',
        'process P "P" {\n  owner M\n  stage draft\n}',
    ],
    [
        'file',
        'process P "P"\n  ⟦owner⟧ M\n  flow {\n    start\n    end\n  }',
        'What belongs to a process stands in braces behind it: process P "P" { owner M }',
        'process P "P" {\n  owner M\n  flow {\n    start\n    end\n  }\n}',
    ],
    [
        'file',
        'organisation "Riverside" ⟦goal Trust "Customers trust us"⟧',
        'What belongs to an organisation stands in braces behind it: organisation "Riverside" { goal Trust "Customers trust us" }',
        'organisation "Riverside" { goal Trust "Customers trust us" }',
    ],
    [
        'file',
        'calendar Office "Office" ⟦days mon - fri⟧',
        'What belongs to a calendar stands in braces behind it: calendar Office "Office" { days mon - fri }',
        'calendar Office "Office" { days mon - fri }',
    ],
    [
        'step',
        'touchpoint M by phone ⟦feeling 3⟧',
        'What belongs to a touchpoint stands in braces behind it: touchpoint M by phone { feeling 3 }',
        'touchpoint M by phone { feeling 3 }',
    ],
    [
        'file',
        'evaluation of P on 2026-06-01 {\n  recommend R "Ring" ⟦owner M due 2026-09-01⟧\n}',
        'What belongs to a recommendation stands in braces behind it: recommend R "Ring" { owner M due 2026-09-01 }',
        'evaluation of P on 2026-06-01 {\n  recommend R "Ring" { owner M due 2026-09-01 }\n}',
    ],
    [
        'file',
        'evaluation of P on 2026-06-01 {\n  feedback from M "Too long" ⟦sample 12⟧\n}',
        'What belongs to feedback stands in braces behind it: feedback from M "Too long" { sample 12 }',
        'evaluation of P on 2026-06-01 {\n  feedback from M "Too long" { sample 12 }\n}',
    ],
    [
        'process',
        'engage R by survey ⟦asked "What?"⟧',
        'What belongs to an engagement stands in braces behind it: engage R by survey { asked "What?" }',
        'engage R by survey { asked "What?" }',
    ],
    [
        'flow',
        'step "x" by A\n      ⟦time⟧ 5 min\n      note "y"',
        'What belongs to a step stands in braces behind it: step "x" by A { time 5 min }',
        'step "x" by A {\n      time 5 min\n      note "y"\n    }',
    ],
];

/** Where a process begins and ends, as other places say it. */
const scopes: readonly Row[] = [
    [
        'process',
        '⟦starts when "A reader asks"⟧\n    ends when "The book is back"\n    stage draft',
        'Where a process begins and ends is said in one line: scope from "A reader asks" to "The book is back"',
        'scope from "A reader asks" to "The book is back"\n    stage draft',
    ],
    [
        'process',
        '⟦ends with "The book is back"⟧\n    stage draft',
        'Where a process begins and ends is said in one line: scope from "…" to "The book is back"',
    ],
    [
        'process',
        '⟦trigger "A reader asks"⟧\n    stage draft',
        'Where a process begins and ends is said in one line: scope from "A reader asks" to "…"',
    ],
];

testMistakes('outside of its braces', outside);
testMistakes('a scope in other words', scopes);
