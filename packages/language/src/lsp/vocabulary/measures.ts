import type { Clauses } from './clause.ts';

/** Limits and KPIs. */
export const measureClauses: Clauses = {
    Limit: {
        example:
            'limit AnswerIn10 "Answer within 10 working days" {\n    statutory\n    within 10 working days\n    from Received to Reply\n}',
        words: { limit: 'How long something may take: by law, by a standard, by agreement, or as a target.' },
        inserts: {
            limit: 'limit [AnswerInTime] "[Answer within 10 working days]" {\n\t[target|statutory|standard|sla]\n\twithin [10] working days\n\tfrom [@FlowNode First]\n\tto [@FlowNode Last]\n}',
        },
        repeats: true,
    },
    Order: {
        example: 'statutory',
        words: {
            statutory: 'The law asks for it.',
            standard: 'A standard or a code asks for it.',
            sla: 'It was agreed with somebody.',
            target: 'The organisation set it itself.',
        },
    },
    Within: {
        example: 'within 10 working days for 95%',
        words: { within: 'How long it may take.', for: 'The share of cases of which it is asked.' },
        inserts: { within: 'within [10] working days', for: 'for [95]%' },
    },
    LimitFrom: {
        example: 'from Received',
        words: { from: 'Where the clock starts: a node, or an event in words.' },
        inserts: { from: 'from [@FlowNode First]' },
    },
    LimitTo: {
        example: 'to Reply',
        words: { to: 'Where the clock stops.' },
        inserts: { to: 'to [@FlowNode Last]' },
    },
    Extension: {
        example: 'extension 10 working days if "The case is complex" notify Customer',
        words: {
            extension: 'When more time may be taken, and who is told.',
            agreed: 'Who has to agree.',
            with: 'Who has to agree.',
            if: 'In which case.',
            notify: 'Who is told.',
            within: 'How soon they are told.',
        },
        inserts: {
            extension: 'extension [10] working days if "[In which case]" notify [@Customer Customer]',
            agreed: 'agreed with [@Customer Customer]',
            with: 'with [@Customer Customer]',
            if: 'if "[In which case]"',
            notify: 'notify [@Customer Customer]',
            within: 'within [2] working days',
        },
    },
    PausedWhile: {
        example: 'paused while WaitForPart',
        words: {
            paused: 'The nodes during which the clock stands still.',
            while: 'The nodes during which it stands still.',
        },
        inserts: { paused: 'paused while [@FlowNode Waiting]', while: 'while [@FlowNode Waiting]' },
    },
    StartsAgainAt: {
        example: 'starts again at Reopened',
        words: {
            starts: 'The nodes at which the clock begins anew.',
            again: 'The nodes at which the clock begins anew.',
            at: 'The nodes at which the clock begins anew.',
        },
        inserts: {
            starts: 'starts again at [@FlowNode Step]',
            again: 'again at [@FlowNode Step]',
            at: 'at [@FlowNode Step]',
        },
    },
    LimitExample: {
        example: 'example 2024-11-25 due 2024-12-27',
        words: {
            example: 'A case to check the arithmetic of the calendar with.',
            due: 'When that case falls due.',
        },
        inserts: { example: 'example [#0] due [#1]', due: 'due [#1]' },
        repeats: true,
    },
    Kpi: {
        example:
            'kpi Reopened "Complaints reopened" {\n    focus quality\n    unit %\n    baseline 31% on 2026-01-31\n    target <= 15% by 2026-12-31\n}',
        words: { kpi: 'A measure of how well the process does.' },
        inserts: {
            kpi: 'kpi [Measure] "[What is measured]" {\n\tfocus [customer|quality|time|cost|risk]\n\tunit [%|days|hours|minutes|GBP|points]\n\tformula "[How it is computed]"\n\tset on [#0]\n\tbaseline [0] on [#0]\n\ttarget [<=|>=|=] [0] by [#12]\n\towner [@Role Manager]\n\tsource "[Where the figures come from]"\n}',
        },
        repeats: true,
    },
    Focus: {
        example: 'focus customer',
        words: {
            focus: 'What the KPI is about.',
            customer: 'What customers experience.',
            quality: 'How right the work is.',
            time: 'How long it takes.',
            cost: 'What it costs.',
            risk: 'What may go wrong.',
        },
        inserts: { focus: 'focus [customer|quality|time|cost|risk]' },
    },
    Statistic: {
        example: 'statistic median',
        words: {
            statistic: 'How the single values become one.',
            mean: 'The average.',
            median: 'Half of the cases lie below it.',
            p90: 'Nine of ten cases lie below it.',
            p95: 'Nineteen of twenty cases lie below it.',
            count: 'How many there were.',
            rate: 'How many there were in relation to something else.',
        },
        inserts: { statistic: 'statistic [mean|median|p90|p95|count|rate]' },
    },
    Unit: {
        example: 'unit days',
        words: { unit: 'What the values are counted in.' },
        inserts: { unit: 'unit [%|days|hours|minutes|GBP|points]' },
    },
    UnitName: { example: 'unit %', words: { '%': 'Per cent.' } },
    Formula: {
        example: 'formula "answer date - received date, working days"',
        words: { formula: 'How the value is computed.' },
        inserts: { formula: 'formula "[How it is computed]"' },
    },
    Numerator: {
        example: 'numerator "cases reopened within 30 days"',
        words: { numerator: 'What is counted.' },
        inserts: { numerator: 'numerator "[What is counted]"' },
    },
    Denominator: {
        example: 'denominator "cases closed in the month"',
        words: { denominator: 'Of what it is counted.' },
        inserts: { denominator: 'denominator "[Of what]"' },
    },
    SetOn: {
        example: 'set on 2026-02-10',
        words: { set: 'When the KPI was set: before the process went live.', on: 'When the KPI was set.' },
        inserts: { set: 'set on [#0]', on: 'on [#0]' },
    },
    Baseline: {
        example: 'baseline 31% on 2026-01-31',
        words: {
            baseline: 'The value before the process was changed.',
            none: 'There is no such value.',
            because: 'Why there is none.',
            on: 'The day or the period of the value.',
        },
        inserts: {
            baseline: 'baseline [0] on [#0]',
            none: 'none because "[Why there is none]"',
            because: 'because "[Why there is none]"',
            on: 'on [#0]',
        },
    },
    Target: {
        example: 'target <= 15% by 2026-12-31',
        words: {
            target: 'The value to be reached.',
            '>=': 'At least.',
            '<=': 'At most.',
            '=': 'Exactly.',
            by: 'When it is to be reached.',
        },
        inserts: {
            target: 'target [<=|>=|=] [0] by [#12]',
            '>=': '>= [0]',
            '<=': '<= [0]',
            '=': '= [0]',
            by: 'by [#12]',
        },
    },
    Benchmark: {
        example: 'benchmark 10 from "Housing Ombudsman Code, stage 1"',
        words: { benchmark: 'What others reach.', from: 'Where that value comes from.' },
        inserts: {
            benchmark: 'benchmark [0] from "[Where it comes from]"',
            from: 'from "[Where it comes from]"',
        },
    },
    Every: {
        example: 'every month',
        words: { every: 'How often it is measured.' },
        inserts: { every: 'every [month|week|quarter|half-year|year|day]' },
    },
    Results: {
        example: 'results {\n    2026-01: 14\n    2026-06: 11\n}',
        words: {
            results: 'What was measured, period by period, here or in a file.',
            from: 'The file that holds the results.',
        },
        inserts: { results: 'results {\n\t[#month]: [0]\n}', from: 'from "[]"' },
    },
    ResultRow: {
        example: '2026-06: 22% = 27 of 121',
        words: { ':': 'Stands between the period and its value.' },
    },
};
