import type { Clauses } from './clause.ts';

/** What came of a process: evaluations, recommendations and improvements. */
export const evaluationClauses: Clauses = {
    Evaluation: {
        example:
            'evaluation SixMonths of ComplaintHandling "Six-month review" on 2026-11-02 {\n    against ResolutionTime\n}',
        words: {
            evaluation: 'A look back at a process: what was found, what it cost, what is recommended.',
            of: 'The process that is looked at.',
            on: 'When it was looked at.',
        },
        inserts: {
            evaluation:
                'evaluation [Review] of [@Process Refund] "[Six-month review]" on [#0] {\n\tagainst [@Kpi Measure]\n\tfeedback from [@Customer Customer] "[What they said]"\n\tfinding [Finding] "[What was found]" from [@Kpi Measure]\n\tcost "[What it cost]" £[1,000] once\n\tbenefit "[What it saves]" £[1,000] yearly\n\trecommend [Recommendation] "[What to do]" {\n\t\tbecause [Finding]\n\t\towner [@Role Manager]\n\t\tdue [#3]\n\t\tmeasured by [@Kpi Measure]\n\t}\n}',
            of: 'of [@Process Refund]',
            on: 'on [#0]',
        },
        repeats: true,
    },
    Against: {
        example: 'against ResolutionTime, Reopened',
        words: { against: 'The KPIs that the process is measured with.' },
        inserts: { against: 'against [@Kpi Measure]' },
    },
    Feedback: {
        example: 'feedback from Customer "Answers are clear" {\n    sample 214\n    evidence AutumnSurvey\n}',
        words: { feedback: 'What people say about the process.', from: 'Who says it.' },
        inserts: {
            feedback: 'feedback from [@Customer Customer] "[What they said]"',
            from: 'from [@Customer Customer]',
        },
        repeats: true,
    },
    Sample: {
        example: 'sample 214',
        words: { sample: 'How many people were asked.' },
        inserts: { sample: 'sample [10]' },
    },
    Finding: {
        example:
            'finding LateCalls "One call in four comes a day late" from ResolutionTime evidence AutumnSurvey',
        words: {
            finding: 'What was found, with the KPI and the evidence that show it.',
            from: 'The KPIs that show it.',
            evidence: 'The evidence items that show it.',
        },
        inserts: {
            finding: 'finding [Finding] "[What was found]" from [@Kpi Measure]',
            from: 'from [@Kpi Measure]',
            evidence: 'evidence [@Evidence Report]',
        },
        repeats: true,
    },
    CostLine: {
        example: 'cost "Record system changes" £12,000 once',
        words: { cost: 'What the process, or the change to it, costs.' },
        inserts: { cost: 'cost "[What costs]" £[1,000] [once|monthly|yearly]' },
        repeats: true,
    },
    BenefitLine: {
        example: 'benefit "Fewer reopened complaints" £21,600 yearly from Reopened',
        words: {
            benefit: 'What the process, or the change to it, saves or brings.',
            from: 'The KPI that shows it.',
        },
        inserts: {
            benefit: 'benefit "[What it saves]" £[1,000] [yearly|monthly|once]',
            from: 'from [@Kpi Measure]',
        },
        repeats: true,
    },
    Frequency: {
        example: 'cost "Workshops" £1,500 yearly',
        words: { once: 'Once only.', monthly: 'Each month.', yearly: 'Each year.' },
    },
    Horizon: {
        example: 'horizon 3 years discount 3.5%',
        words: {
            horizon: 'Over how many years costs and benefits are added up.',
            years: 'Years of the horizon.',
            year: 'A horizon of one year.',
            discount: 'By how much a later year counts less.',
        },
        inserts: { horizon: 'horizon [3] years discount [3.5]%', discount: 'discount [3.5]%' },
    },
    Recommendation: {
        example:
            'recommend CallBack "Ring within one working day" {\n    because LateCalls\n    owner TeamLeader\n    due 2027-01-31\n    measured by ResolutionTime\n}',
        words: { recommend: 'What should be done, by whom, by when, and how one will see it.' },
        inserts: {
            recommend:
                'recommend [Recommendation] "[What to do]" {\n\tbecause [@Finding Finding]\n\towner [@Role Manager]\n\tdue [#3]\n\tmeasured by [@Kpi Measure]\n\tstatus [proposed|accepted|done|rejected]\n}',
        },
        repeats: true,
    },
    BecauseOf: {
        example: 'because LateCalls',
        words: { because: 'The findings that call for it.' },
        inserts: { because: 'because [@Finding Finding]' },
    },
    Due: {
        example: 'due 2027-01-31',
        words: { due: 'When it is to be done.' },
        inserts: { due: 'due [#3]' },
    },
    MeasuredBy: {
        example: 'measured by ResolutionTime',
        words: {
            measured: 'The KPI that will show whether it helped.',
            by: 'The KPI that will show whether it helped.',
        },
        inserts: { measured: 'measured by [@Kpi Measure]', by: 'by [@Kpi Measure]' },
    },
    Status: {
        example: 'status accepted',
        words: {
            status: 'How far it is.',
            proposed: 'Nobody has decided yet.',
            accepted: 'It will be done.',
            done: 'It is done.',
            rejected: 'It will not be done.',
        },
        inserts: { status: 'status [proposed|accepted|done|rejected]' },
    },
    Verdict: {
        example: 'verdict enhance',
        words: {
            verdict: 'What is to become of the process.',
            adopt: 'Keep it as it is.',
            enhance: 'Keep it and make it better.',
            reject: 'Give it up.',
        },
        inserts: { verdict: 'verdict [adopt|enhance|reject]' },
    },
    Improvement: {
        example:
            'improvement "From version 1 to version 2" of ComplaintHandling on 2026-06-01 {\n    changed "One case record"\n}',
        words: {
            improvement: 'A change that came of feedback, and what it brought.',
            of: 'The process that was changed.',
            on: 'When it was changed.',
        },
        inserts: {
            improvement:
                'improvement "[From version 1 to version 2]" of [@Process Refund] on [#0] {\n\tfeedback "[What people said]"\n\tchanged "[What was changed]"\n\tresult "[What it brought]" from [@Kpi Measure]\n\treflection "[What you would do again, and what not]"\n}',
            of: 'of [@Process Refund]',
            on: 'on [#0]',
        },
        repeats: true,
    },
    ImprovementFeedback: {
        example: 'feedback "Customers had to repeat their story"',
        words: { feedback: 'What people said that led to the change.' },
        inserts: { feedback: 'feedback "[What people said]"' },
        repeats: true,
    },
    Implements: {
        example: 'implements CallBack',
        words: { implements: 'The recommendations that the change carries out.' },
        inserts: { implements: 'implements [@Recommendation Recommendation]' },
    },
    ImprovementResult: {
        example: 'result "Reopened complaints fell from 31% to 14%" from Reopened',
        words: { result: 'What the change brought.', from: 'The KPI that shows it.' },
        inserts: { result: 'result "[What it brought]" from [@Kpi Measure]', from: 'from [@Kpi Measure]' },
    },
    Reflection: {
        example: 'reflection "Asking customers first showed that the form was the problem"',
        words: { reflection: 'What you learned yourself, and would do again or otherwise.' },
        inserts: { reflection: 'reflection "[What you would do again, and what not]"' },
    },
};
