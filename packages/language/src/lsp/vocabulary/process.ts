import type { Clauses } from './clause.ts';

const TECHNIQUES = 'swimlane|flowchart|sipoc|value-stream|bpmn|raci|journey|blueprint';

/** A process and what is said about it as a whole. */
export const processClauses: Clauses = {
    Process: {
        example: 'process Refund "Refund a customer" {\n    owner Manager\n    flow { … }\n}',
        words: { process: 'A process: who does what, in which order, with which promise.' },
        inserts: {
            process:
                'process [Refund] "[Refund a customer]" {\n\tflow {\n\t\tstart "[What sets it off]"\n\t\tstep "[Do something]" by [@Party Advisor]\n\t\tend "[What is achieved]" good\n\t}\n}',
        },
        repeats: true,
    },
    Version: {
        example: 'version "2.0" revises ComplaintHandling1',
        words: {
            version: 'The version of the process that this text describes.',
            revises: 'The process, in its earlier form, that this one replaces.',
        },
        inserts: { version: 'version "[1.0]"', revises: 'revises [@Process Earlier]' },
    },
    StageClause: {
        example: 'stage designed',
        words: {
            stage: 'How far the process is. Rules of a later stage stay silent until then.',
            draft: 'Being thought about; nothing is asked for yet.',
            designed: 'Described; roles, measures and customers should be recorded.',
            approved: 'Accepted by its stakeholders; the approval should be recorded.',
            live: 'In use.',
            evaluated: 'In use and looked back on; results and an evaluation should be recorded.',
            retired: 'No longer in use; only errors are reported.',
        },
        inserts: { stage: 'stage [draft|designed|approved|live|evaluated|retired]' },
    },
    LiveOn: {
        example: 'live on 2026-06-01',
        words: {
            live: 'The day from which the process is in use.',
            on: 'The day from which the process is in use.',
        },
        inserts: { live: 'live on [#0]', on: 'on [#0]' },
    },
    ReviewBy: {
        example: 'review by 2027-05-31',
        words: {
            review: 'The day by which the process is looked at again.',
            by: 'The day by which it is looked at again.',
        },
        inserts: { review: 'review by [#12]', by: 'by [#12]' },
    },
    Owner: {
        example: 'owner ServiceManager',
        words: { owner: 'The role that answers for the whole.' },
        inserts: { owner: 'owner [@Role Manager]' },
    },
    CalendarRef: {
        example: 'calendar Office',
        words: { calendar: 'The calendar by which working days and working hours are counted.' },
        inserts: { calendar: 'calendar [@Calendar Office]' },
        instead: ['CalendarDeclaration'],
    },
    CalendarDeclaration: {
        example: 'calendar Office "Working days" {\n    days mon-fri\n}',
        words: { calendar: 'A calendar of this process only.' },
        instead: ['CalendarRef'],
    },
    Purpose: {
        example: 'purpose "Put things right at the first contact"',
        words: { purpose: 'What the process is for, in one sentence.' },
        inserts: { purpose: 'purpose "[What the process is for]"' },
    },
    Supports: {
        example: 'supports goal Trust',
        words: {
            supports: 'The goals of the organisation that the process serves.',
            goal: 'A goal of the organisation.',
        },
        inserts: { supports: 'supports goal [@Goal Trust]', goal: 'goal [@Goal Trust]' },
    },
    Scope: {
        example: 'scope from "A customer complains" to "The remedy is done"',
        words: {
            scope: 'Where the process begins and where it ends.',
            from: 'What sets the process off.',
            to: 'What is reached when it ends.',
        },
        inserts: {
            scope: 'scope from "[What sets it off]" to "[What is reached]"',
            from: 'from "[What sets it off]"',
            to: 'to "[What is reached]"',
        },
    },
    Need: {
        example: 'need "31% of complaints were reopened" {\n    shown by Reopened\n}',
        words: { need: 'The business need that the process answers, with the KPI that shows it.' },
        inserts: { need: 'need "[What is wrong today, in figures]" {\n\tshown by [@Kpi Measure]\n}' },
        repeats: true,
    },
    ShownBy: {
        example: 'shown by Reopened, ResolutionTime',
        words: { shown: 'The KPIs that show it.', by: 'The KPIs that show it.' },
        inserts: { shown: 'shown by [@Kpi Measure]', by: 'by [@Kpi Measure]' },
    },
    EvidenceRef: {
        example: 'evidence BaselineReport',
        words: { evidence: 'The evidence items that show it.' },
        inserts: { evidence: 'evidence [@Evidence Report]' },
    },
    Technique: {
        example: 'technique swimlane because "Four parties hand work over"',
        words: {
            technique: 'A technique of process design that was used, and why this one.',
            because: 'Why this technique suits this process: name what in the process called for it.',
        },
        inserts: {
            technique: `technique [${TECHNIQUES}] because "[Why this one suits]"`,
            because: 'because "[Why this one suits]"',
        },
        repeats: true,
    },
    TechniqueKind: {
        example: 'technique swimlane because "Four parties hand work over"',
        words: {
            flowchart: 'The order of steps and decisions.',
            swimlane: 'Who does what, and where work changes hands.',
            sipoc: 'Suppliers, inputs, process, outputs and customers on one page.',
            'value-stream': 'Touch time and waiting, and which steps add value.',
            bpmn: 'The standard notation, with messages, timers and exceptions.',
            raci: 'Who is responsible, accountable, consulted and informed.',
            journey: 'What the customer does and feels, touchpoint by touchpoint.',
            blueprint: 'What the customer sees, and what happens behind it.',
        },
    },
    Alternative: {
        example:
            'alternative "Send every complaint to a central team" rejected because "The pilot added four days"',
        words: {
            alternative: 'Another way that was looked at.',
            adopted: 'It was taken.',
            rejected: 'It was not taken.',
            open: 'It is not decided yet.',
            because: 'Why it was taken or not.',
        },
        inserts: {
            alternative: 'alternative "[Another way]" [rejected|adopted|open] because "[Why]"',
            because: 'because "[Why]"',
        },
        repeats: true,
    },
    Constraint: {
        example: 'constraint "The system cannot send texts" handled by "Advisors phone instead"',
        words: {
            constraint: 'Something that limits what the process can do.',
            culture: 'How people think and work here, as far as it helps or hinders the process.',
            assumption: 'Something taken for granted.',
            handled: 'What is done about it.',
            by: 'What is done about it.',
        },
        inserts: {
            constraint: 'constraint "[What limits the process]" handled by "[What is done about it]"',
            culture: 'culture "[How people think and work here]" handled by "[What is done about it]"',
            assumption: 'assumption "[What is taken for granted]"',
            handled: 'handled by "[What is done about it]"',
            by: 'by "[What is done about it]"',
        },
        repeats: true,
    },
    Risk: {
        example:
            'risk "Urgent hazards wait" {\n    likelihood medium\n    impact high\n    mitigation "They leave the queue first"\n}',
        words: { risk: 'Something that may go wrong.' },
        inserts: {
            risk: 'risk "[What may go wrong]" {\n\tlikelihood [low|medium|high]\n\timpact [low|medium|high]\n\tmitigation "[What is done about it]"\n}',
        },
        repeats: true,
    },
    Likelihood: {
        example: 'likelihood medium',
        words: { likelihood: 'How likely it is.' },
        inserts: { likelihood: 'likelihood [low|medium|high]' },
    },
    Impact: {
        example: 'impact high',
        words: { impact: 'How bad it would be.' },
        inserts: { impact: 'impact [low|medium|high]' },
    },
    Mitigation: {
        example: 'mitigation "Hazards leave the queue first"',
        words: { mitigation: 'What is done to make it less likely or less bad.' },
        inserts: { mitigation: 'mitigation "[What is done about it]"' },
    },
    Input: {
        example: 'input Complaint "Complaint by phone or letter" from Customer',
        words: { input: 'Something the process needs, and who supplies it.', from: 'Who supplies it.' },
        inserts: {
            input: 'input [Request] "[What comes in]" from [@Customer Customer]',
            from: 'from [@Customer Customer]',
        },
        repeats: true,
    },
    Output: {
        example: 'output Answer "Written answer with the remedy" to Customer',
        words: { output: 'Something the process gives, and who receives it.', to: 'Who receives it.' },
        inserts: {
            output: 'output [Answer] "[What goes out]" to [@Customer Customer]',
            to: 'to [@Customer Customer]',
        },
        repeats: true,
    },
    ProcessOutcome: {
        example: 'outcome "Fewer customers have to complain twice" shown by Reopened',
        words: { outcome: 'What is different for people when the process works.' },
        inserts: { outcome: 'outcome "[What is different]" shown by [@Kpi Measure]' },
        repeats: true,
    },
    Engagement: {
        example:
            'engage Customer by survey on 2026-02-20 {\n    learned "A call matters more than the letter"\n}',
        words: {
            engage: 'Who was asked about the process, and what came of it.',
            by: 'How they were asked: a survey, a workshop, an interview.',
            on: 'When they were asked.',
        },
        inserts: {
            engage: 'engage [@Customer Customer] by [survey|workshop|interview|meeting] on [#0] {\n\tasked "[What they were asked]"\n\tlearned "[What they said]"\n\tchanged "[What changed because of it]"\n}',
            by: 'by [survey|workshop|interview|meeting]',
            on: 'on [#0]',
        },
        repeats: true,
    },
    Asked: {
        example: 'asked "What would have made the answer feel fair?"',
        words: { asked: 'What they were asked.' },
        inserts: { asked: 'asked "[What they were asked]"' },
    },
    Learned: {
        example: 'learned "Customers wait for a phone call more than for the letter"',
        words: { learned: 'What was learned from them.' },
        inserts: { learned: 'learned "[What they said]"' },
    },
    Changed: {
        example: 'changed "The acknowledgement is now a call"',
        words: { changed: 'What was changed because of it.' },
        inserts: { changed: 'changed "[What changed because of it]"' },
    },
    Approval: {
        example: 'approval by OperationsDirector on 2026-05-12 approved {\n    version "2.0"\n}',
        words: {
            approval: 'Who was asked to approve the process, and what they decided.',
            by: 'Who decided.',
            on: 'When they decided.',
            approved: 'They said yes.',
            rejected: 'They said no.',
            pending: 'They have not decided yet.',
        },
        inserts: {
            approval:
                'approval by [@Party Manager] on [#0] [approved|pending|rejected] {\n\tversion "[1.0]"\n}',
            by: 'by [@Party Manager]',
            on: 'on [#0]',
        },
        repeats: true,
    },
    ApprovedVersion: {
        example: 'version "2.0"',
        words: { version: 'The version of the process that was decided on.' },
        inserts: { version: 'version "[1.0]"' },
    },
    Conditions: {
        example: 'conditions "The call is made within one day"',
        words: { conditions: 'What the approval depends on.' },
        inserts: { conditions: 'conditions "[What the approval depends on]"' },
    },
    Seal: {
        example: 'seal "3f9a…"',
        words: { seal: 'The fingerprint of what was approved: it shows whether the process changed since.' },
        inserts: { seal: 'seal "[]"' },
    },
};
