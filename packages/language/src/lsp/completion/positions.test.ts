import { describe, expect, test } from 'vitest';
import { complete } from './completing.fixture.ts';
import { atTop, inFlow, inProcess } from './world.fixture.ts';

interface Position {
    readonly at: string;
    /** The first proposals, in this order. */
    readonly first?: string;
    readonly has?: string;
    readonly never?: string;
    /** All proposals. */
    readonly only?: string;
}

const words = (text = '') => text.split(' | ').filter(word => word !== '');

function check(place: (text: string) => string, positions: readonly Position[]): void {
    test.each(positions)('$at', async ({ at, first, has, never, only }) => {
        const { labels } = await complete(place(at));
        if (first !== undefined) expect(labels.slice(0, words(first).length)).toEqual(words(first));
        if (only !== undefined) expect(labels).toEqual(words(only));
        expect(labels).toEqual(expect.arrayContaining(words(has)));
        expect(labels.filter(label => words(never).includes(label))).toEqual([]);
        expect(labels).toEqual([...new Set(labels)]);
    });
}

describe('at the top of a file', () => {
    check(atTop, [
        { at: '<|>', first: 'process', has: 'role | import | evidence', never: 'kpi | step' },
        { at: 'pro<|>', first: 'process' },
        { at: 'role Clerk\n<|>', first: 'role | stakeholder | system' },
        { at: 'role Clerk <|>', only: '"…" | { … }' },
        { at: 'role Clerk {\n    frontline\n    <|>\n}', only: 'headcount | cost | reports to' },
        { at: 'role Clerk { reports to <|> }', only: 'Advisor | Boss' },
        { at: 'role Clerk { cost £18.50 per <|> }', only: 'hour | day | month | year' },
        { at: 'stakeholder Payer { external <|> }', only: 'customer | frontline | power | interest' },
        { at: 'stakeholder Payer { power <|> }', only: 'low | medium | high' },
        { at: 'calendar Shop { <|> }', only: 'days | hours | closed' },
        { at: 'calendar Shop { days <|> }', first: 'mon-fri | mon | tue' },
        { at: 'calendar Shop { days mon - <|> }', first: 'fri' },
        { at: 'calendar Shop { hours 09:00 - <|> }', first: '17:00' },
        { at: 'organisation "O" { <|> }', only: 'goal' },
        { at: 'allow <|>', has: 'step-unassigned | owner-missing', never: 'because' },
        { at: 'allow step-unassigned, <|>', has: 'owner-missing', never: 'step-unassigned' },
        { at: 'allow step-unassigned <|>', only: 'because' },
    ]);
});

describe('in a process', () => {
    check(inProcess, [
        {
            at: '    <|>',
            first: 'version | stage | live on | review by | owner',
            has: 'flow | kpi | kpi ReopenRate | approval',
        },
        {
            at: '    version "1"\n    stage draft\n    <|>',
            first: 'live on | review by | owner',
            never: 'version | stage',
        },
        { at: '    <|>\n    owner Boss\n    flow { }', never: 'owner | flow', has: 'purpose | need' },
        { at: '    need "x"\n    <|>', first: 'need | technique | alternative' },
        { at: '    owner <|>', only: 'Advisor | Boss' },
        { at: '    owner Boss <|>', only: '' },
        { at: '    flow {\n        start\n        step "x" by Boss\n        <|>\n    }', never: '{ … }' },
        { at: '    flow {\n        start\n        end "x" <|>\n    }', only: 'good | poor | neutral' },
        { at: '    flow { start step "x" { if "y" <|> } end }', first: '5% | ->' },
        { at: '    stage <|>', only: 'draft | designed | approved | live | evaluated | retired' },
        { at: '    live <|>', only: 'on' },
        { at: '    live on <|>', first: '2026-11-21 | 2027-02-21' },
        { at: '    review by <|>', first: '2027-02-21 | 2026-12-21 | 2027-05-21 | 2027-11-21 | 2026-11-21' },
        { at: '    calendar <|>', first: 'Office' },
        { at: '    supports goal <|>', only: 'Trust' },
        { at: '    version "2" revises <|>', only: 'Refund' },
        { at: '    need "x" { <|> }', only: 'shown by | evidence' },
        { at: '    need "x" { evidence <|> }', only: 'Survey' },
        { at: '    kpi Own "Own"\n    need "x" { shown by <|> }', first: 'Own | Refund.Days' },
        { at: '    technique <|>', first: 'flowchart | swimlane | sipoc | value-stream' },
        { at: '    technique raci <|>', only: 'because | { … }' },
        { at: '    alternative "x" <|>', only: 'adopted | rejected | open | because' },
        { at: '    constraint "x" <|>', only: 'handled by' },
        { at: '    risk "x" { impact high <|> }', only: 'mitigation | likelihood' },
        { at: '    risk "x" { likelihood <|> }', only: 'low | medium | high' },
        { at: '    input Form "Form" from <|>', first: 'Customer | Regulator | Advisor | Boss | CRM' },
        { at: '    output Form "Form" to Customer, <|>', first: 'Regulator', never: 'Customer' },
        { at: '    engage <|>', first: 'Customer | Regulator | Advisor' },
        { at: '    engage Customer by <|>', first: 'survey | workshop | interview' },
        { at: '    engage Customer by survey on <|>', first: '2026-11-21' },
        { at: '    engage Customer { learned "x" <|> }', only: 'changed | evidence | asked' },
        { at: '    approval by <|>', first: 'Advisor | Boss | Customer' },
        { at: '    approval by Boss on 2026-05-12 <|>', only: 'approved | rejected | pending | { … }' },
        { at: '    approval by Boss { <|> }', only: 'version | conditions | evidence | seal' },
    ]);
});

describe('in a KPI and in a limit', () => {
    check(inProcess, [
        { at: '    kpi <|>', first: 'FirstContactResolution | CustomerSatisfaction' },
        { at: '    kpi K { <|> }', first: 'focus | statistic | unit' },
        {
            at: '    kpi K {\n        focus time\n        unit %\n        <|>\n        owner Boss\n    }',
            first: 'formula',
            never: 'focus | unit | owner',
        },
        { at: '    kpi K { focus <|> }', only: 'customer | quality | time | cost | risk' },
        { at: '    kpi K { statistic <|> }', only: 'mean | median | p90 | p95 | count | rate' },
        { at: '    kpi K { unit <|> }', has: 'days | %' },
        { at: '    kpi K { target <|> }', only: '>= | <= | =' },
        {
            at: '    kpi K {\n        target <= 8 <|>\n    }',
            first: '% | by',
            has: 'working days | hours',
            never: 'day',
        },
        { at: '    kpi K { target <= 8 by <|> }', first: '2027-02-21' },
        { at: '    kpi K { baseline <|> }', has: 'none' },
        { at: '    kpi K { every <|> }', first: 'month | week | quarter' },
        { at: '    kpi K { results {\n        <|>\n    } }', only: '2026-11 | 2026-10 | 2026-09 | 2026-08' },
        { at: '    kpi K { results <|> }', only: 'from | { … }' },
        { at: '    limit L { <|> }', first: 'statutory | standard | sla | target | within', never: 'kpi' },
        {
            at: '    limit L { statutory <|> }',
            first: 'within | from | to',
            never: 'statutory | target | sla',
        },
        {
            at: '    limit L { within 1 <|> }',
            first: 'working day | working hour',
            has: 'day | week',
            never: 'days',
        },
        { at: '    limit L { within 5 working <|> }', only: 'hours | days' },
        { at: '    flow { start A step B "b" end C }\n    limit L { from <|> }', first: 'A | B | C' },
        { at: '    limit L { extension 2 days agreed <|> }', only: 'with' },
        { at: '    limit L { paused <|> }', only: 'while' },
    ]);
});

describe('in a flow', () => {
    check(inFlow, [
        {
            at: '        <|>',
            first: 'step | decide | send',
            has: 'end | parallel | call',
            never: 'kpi | otherwise',
        },
        { at: '        step <|>', only: '"…"' },
        { at: '        step "x" <|>', only: 'by | -> | { … }' },
        { at: '        step "x" by <|>', only: 'Advisor | Boss | Customer | Regulator | CRM' },
        { at: '        step "x" by Adv<|>', first: 'Advisor' },
        { at: '        step "x" by Advisor, <|>', only: 'Boss | Customer | Regulator | CRM' },
        { at: '        step "x" by Advisor\n        -> <|>', first: 'Mend | Over' },
        {
            at: '        step Own "x" by Advisor -> <|>',
            has: 'Mend | Look | Over',
            never: 'Own | Done | Log',
        },
        { at: '        step "x" by Advisor <|>', only: '-> | { … }' },
        { at: '        step "x" by Advisor { } <|>', only: '->' },
        { at: '        send "x" by Advisor to <|>', first: 'Customer | Regulator' },
        { at: '        call "x" runs <|>', only: 'Refund' },
        { at: '        wait <|>', has: 'for | until' },
        { at: '        wait for 2 <|>', first: 'working days | working hours | min | hours | days' },
        { at: '        end <|>', has: 'good | poor | neutral' },
        { at: '        decide "x?" { <|> }', first: 'yes | no | otherwise | because' },
        { at: '        decide "x?" { yes -> Look <|> }', first: 'no | otherwise', never: 'yes' },
        { at: '        decide "x?" { maybe -> Look <|> }', first: 'otherwise', never: 'yes | no' },
        { at: '        decide "x?" { no <|> }', has: '-> | { … }' },
        { at: '        decide "x?" { yes 80% -> <|> }', first: 'Mend | Over' },
        { at: '        parallel { <|> }', only: 'branch' },
        { at: '        phase "x" { <|> }', first: 'step' },
        { at: '        decide "x?" { yes { <|> } }', first: 'step' },
    ]);
});

describe('in a step', () => {
    const inStep = (text: string) =>
        inFlow(`        step Own "x" by Advisor {\n            ${text}\n        }`);
    check(inStep, [
        {
            at: '<|>',
            first: 'accountable | consult | inform',
            has: 'time | wait | touchpoint | if',
            never: 'step',
        },
        { at: 'time 5 min\n            <|>', first: 'wait | accurate', never: 'time' },
        { at: 'accountable <|>', first: 'Advisor | Boss' },
        { at: 'inform <|>', first: 'Customer | Regulator | Advisor' },
        { at: 'independent <|>', only: 'of' },
        { at: 'independent of <|>', has: 'Look | Mend', never: 'Own | Log' },
        { at: 'using <|>', only: 'CRM' },
        { at: 'touchpoint <|>', first: 'Customer | Regulator' },
        { at: 'touchpoint Customer by <|>', first: 'phone | email | letter' },
        { at: 'touchpoint Customer by phone { <|> }', only: 'promise | feeling' },
        { at: 'touchpoint Customer { feeling <|> }', first: '3' },
        { at: 'time <|>', first: '10 min | 8 to 15 min' },
        { at: 'time 8<|>', first: '8 min | 8 hours | 8 working days' },
        { at: 'time 8 <|>', first: 'working days | working hours | min', has: 'to' },
        { at: 'accurate <|>', only: '95%' },
        { at: 'accurate 9<|>', only: '9%' },
        { at: 'value <|>', only: 'adding | enabling | waste' },
        { at: 'if "x" -> <|>', first: 'Mend | Over' },
        { at: 'after 5 working days -> <|>', first: 'Mend | Over' },
        { at: 'note <|>', only: '"…"' },
    ]);
    test('takes the inputs of the process, and what steps give', async () => {
        const { labels } = await complete(
            `process P {\n input Form "Form"\n flow { step "a" { out Note "Note" } step "b" { in <|> } } }`,
        );
        expect(labels).toEqual(['Form', 'Note']);
    });
});

describe('in evaluations and improvements', () => {
    check(atTop, [
        { at: 'evaluation <|>', has: 'of | on' },
        { at: 'evaluation of <|>', only: 'Refund' },
        { at: 'evaluation X of Refund "x" <|>', only: 'on | { … }' },
        { at: 'evaluation X of Refund { <|> }', first: 'against | feedback | finding' },
        { at: 'evaluation X of Refund { against <|> }', only: 'Days' },
        { at: 'evaluation X { against <|> }', only: 'Refund.Days' },
        { at: 'evaluation X { against Refund.<|> }', only: 'Days' },
        { at: 'evaluation X of Refund { feedback from <|> }', first: 'Customer' },
        { at: 'evaluation X of Refund { cost "x" £100 <|> }', first: 'once | monthly | yearly' },
        {
            at: 'evaluation X of Refund { recommend R "x" { <|> } }',
            only: 'because | owner | due | measured by | status | verdict',
        },
        { at: 'evaluation X of Refund { recommend R "x" { because <|> } }', first: 'Slow' },
        { at: 'evaluation X of Refund { recommend R "x" { measured by <|> } }', first: 'Days' },
        { at: 'evaluation X of Refund { recommend R "x" { due <|> } }', first: '2027-02-21' },
        {
            at: 'evaluation X of Refund { recommend R "x" { status <|> } }',
            only: 'proposed | accepted | done | rejected',
        },
        {
            at: 'evaluation X of Refund { recommend R "x" { verdict <|> } }',
            only: 'adopt | enhance | reject',
        },
        { at: 'improvement "x" of Refund { implements <|> }', only: 'Ring' },
        { at: 'improvement "x" of Refund { result "x" from <|> }', only: 'Days' },
    ]);
});

describe('in evidence, portfolios and packs', () => {
    check(atTop, [
        { at: 'evidence E { <|> }', first: 'file | held | planned' },
        {
            at: 'evidence E {\n    held "x"\n    <|>\n}',
            first: 'seen by | kind | date',
            never: 'file | planned | held',
        },
        { at: 'evidence E { kind <|> }', first: 'product | observation | testimony' },
        { at: 'evidence E { author <|> }', only: 'own | shared' },
        { at: 'evidence E { shows <|> }', has: 'MP1 | MP2', first: 'MP4' },
        { at: 'evidence E { shows MP2, <|> }', has: 'MP3', never: 'MP2' },
        { at: 'evidence E { shows FocusAwardsL4.<|> }', has: 'FocusAwardsL4.MP1', never: 'MP1' },
        { at: 'evidence E { shows MP1 <|> }', first: 'at' },
        { at: 'portfolio U { <|> }', first: 'against | covers' },
        {
            at: 'portfolio U { against <|> }',
            only: 'FocusAwardsL4 | HousingComplaints | ISO9001-4-4 | UnitTemplate',
        },
        { at: 'portfolio U { covers <|> }', only: 'Refund' },
        { at: 'portfolio U { currency <|> }', has: '2 years' },
        { at: 'criteria C { status <|> }', only: 'official | paraphrase | third-party' },
        { at: 'criteria C { outcome L { <|> } }', only: 'criterion' },
        { at: 'criteria C { outcome L { criterion M { <|> } } }', only: 'expects' },
        {
            at: 'criteria C { outcome L { criterion M { expects <|> } } }',
            first: 'technique | need',
            has: 'clean | every | no | at least',
        },
        {
            at: 'criteria C { outcome L { criterion M { expects every <|> } } }',
            has: 'step | kpi',
            never: 'clean',
        },
        { at: 'criteria C { outcome L { criterion M { expects every kpi <|> } } }', first: 'has' },
        {
            at: 'criteria C { outcome L { criterion M { expects every kpi has target, <|> } } }',
            has: 'baseline | trend',
            never: 'target | kpi',
        },
        {
            at: 'criteria C { outcome L { criterion M { expects at least 2 technique with <|> } } }',
            only: 'rationale | evidence',
        },
        {
            at: 'criteria C { outcome L { criterion M { expects clean <|> } } }',
            has: 'step-unassigned',
            never: 'with | technique',
        },
    ]);
});
