import { describe, expect, test } from 'vitest';
import { rules } from './index.ts';
import { applied, check } from './testing.ts';

/** Texts that are wrong in one way, in several hands; the other files are there to be imported. */
const wrong: Readonly<Record<string, readonly string[]>> = {
    'name-unknown': [
        'role Advisor "Advisor"\nprocess A "A" {\n    owner Advisr\n}',
        'process A "A" {\n    owner Helper\n}',
        'import "team.proc"\nprocess A "A" {\n    need "N" {\n        shown by Speed\n    }\n}',
        'process A "A" { input Letter "Letter" from Postman }',
        'process A "A" {\n    flow {\n        step "S" { out Case }\n    }\n}',
        'process A "A" {\n    flow {\n        step "S" { in Case\n        }\n    }\n}',
        'organisation "O"\nprocess A "A" {\n    supports goal Trust\n}',
        'process A "A" {\n    calendar Office\n}',
        'process A "A" {\n    flow {\n        call "B" runs Elsewhere\n    }\n}',
        'process A "A" {\n    technique sipoc because "R" { evidence Study }\n}',
        'process A "A" {\n    flow {\n        step "B" -> Nirvana\n    }\n}',
        'process A "A" { flow { step "B" -> Nirvana } }',
        'process A "A" {\n    evaluation {\n        recommend R "R" { because Late measured by Speed }\n    }\n    improvement "I" {\n        implements Plan\n    }\n}',
        'process A "A" {\n    need "N" { shown by Z.K }\n}\nprocess Z "Z"',
        'process A "A"\nportfolio F {\n    against Unit\n    covers A\n}',
        'evidence E "E" {\n    held "x"\n    shows Nirvana\n}',
        'criteria Mine "Mine" {\n    outcome O1 "O" {\n        criterion C1 "C"\n    }\n}\nevidence E "E" {\n    held "x"\n    shows Elsewhere\n}',
        'criteria P1 "One" {\n    outcome O "O" { criterion C1 "C" }\n}\ncriteria P2 "Two" {\n    outcome O "O" { criterion C1 "C" }\n}\nevidence E "E" { shows C1 }',
    ],
    'name-duplicate': [
        'role A "A"\nstakeholder A "B"\nprocess P "P" {\n    owner A\n}',
        'role A "A"\nrole A "B"\nprocess P "P" { owner A }',
        'process P "P" {\n    kpi X "X"\n    flow {\n        step X "X" -> Y\n        end Y\n        step "Z" -> X\n    }\n}',
        'criteria P "P" {\n    outcome O "O" {\n        criterion C "1"\n        criterion C "2"\n    }\n}',
    ],
    'import-unresolved': [
        'import "../x.proc"',
        'import "nirvana.proc"\nrole A "A"',
        'import ""',
        'import "teams.proc"',
        'import "sub/team.proc"',
        "import 'tean.proc'",
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
    'input-no-supplier': [
        'stakeholder C "C" {\n    customer\n}\nprocess P "P" {\n    stage designed\n    input I "I"\n}',
        'role R "R"\nprocess P "P" { stage designed input I }',
    ],
    'output-no-customer': [
        'stakeholder C "C" { customer }\nsystem S "S"\nprocess P "P" {\n    stage designed\n    output O "O"\n}',
        'process P "P" { stage designed output O output Q }',
    ],
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
    'kpi-missing': [
        'process P "P" {\n  stage designed\n  input I\n}',
        'process P "P" { stage designed input CostPerCase }',
        'process P "P" {\n    stage designed }',
    ],
    'kpi-no-customer': [
        'process P "P" {\n    stage designed\n    kpi OnTime "OnTime" {\n        focus time\n    }\n}',
    ],
};

const others = {
    'team.proc': 'role Helper "Helper"\n',
    'data.proc': 'evidence Letters "Letters" { planned }\n',
};

/** The same text as another writer would have written it. */
const hands: readonly { name: string; write: (text: string) => string }[] = [
    { name: 'four spaces', write: text => text },
    { name: 'tabs', write: text => text.replace(/^( {4})+/gm, spaces => '\t'.repeat(spaces.length / 4)) },
    {
        name: 'two spaces',
        write: text => text.replace(/^( {4})+/gm, spaces => spaces.slice(spaces.length / 2)),
    },
    { name: 'Windows line endings', write: text => text.replaceAll('\n', '\r\n') },
];

test('every rule that has a fix is tried', () => {
    expect(Object.keys(wrong).sort()).toEqual(
        rules
            .filter(rule => rule.fix !== undefined)
            .map(rule => rule.code)
            .sort(),
    );
});

describe.each(Object.entries(wrong))('%s', (code, texts) => {
    test.each(hands)('every fix leaves a text without the finding ($name)', async ({ write }) => {
        for (const text of texts.map(write)) {
            const { findings } = await check({ 'main.proc': text, ...others });
            const mine = findings.filter(finding => finding.code === code);
            expect(mine.length, text).toBeGreaterThan(0);
            for (const { message, fixes } of mine) {
                expect(fixes.length, `${message}\n${text}`).toBeGreaterThan(0);
                for (const fix of fixes) {
                    const after = applied(text, fix);
                    const left = (await check({ 'main.proc': after, ...others })).findings;
                    const same = left.filter(finding => finding.code === code && finding.message === message);
                    const broken = left.filter(finding => finding.code === 'syntax');
                    expect(
                        [...same, ...broken].map(finding => finding.message),
                        `${fix.title}\n${after}`,
                    ).toEqual([]);
                }
            }
        }
    });
});
