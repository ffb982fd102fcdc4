/** What a whole statement looks like, and what its block is called, by the rule of the grammar that reads it. */

/** What a statement looks like when it is whole, by the rule of the grammar that reads it. */
const WHOLE: Readonly<Record<string, string>> = {
    Purpose: 'purpose needs its text in quotes, for example: purpose "Put things right for the customer"',
    Version: 'version needs its text in quotes, for example: version "2.0"',
    Supports: 'supports goal needs the name of a goal, for example: supports goal Trust',
    CalendarRef: 'calendar needs the name of a calendar, for example: calendar Office',
    Need: 'A need needs its text in quotes, for example: need "To be heard" { shown by Satisfaction }',
    Risk: 'A risk needs its text in quotes, for example: risk "The form gets lost" { likelihood low }',
    RoleCost: 'cost needs an amount of money, for example: cost £18.50 per hour',
    StepCost: 'cost needs an amount of money, for example: cost £4.20',
    Headcount: 'headcount needs a number, for example: headcount 6',
    ReportsTo: 'reports to needs the name of a role, for example: reports to ServiceManager',
    Accountable: 'accountable needs the name of a role, for example: accountable ServiceManager',
    Consult: 'consult needs the name of a role or a stakeholder, for example: consult Surveyor',
    Inform: 'inform needs the name of a role or a stakeholder, for example: inform Customer',
    Independent: 'independent needs of and the name of a step, for example: independent of Investigate',
    TakesIn: 'in needs what the step uses, for example: in Complaint',
    GivesOut: 'out needs what the step makes, for example: out CaseRecord "Case record"',
    Using: 'using needs the name of a system, for example: using CRM',
    Touchpoint: 'touchpoint needs who is met, for example: touchpoint Customer by phone { feeling 3 }',
    Feeling: 'feeling needs a number from 1 to 5, for example: feeling 4',
    TouchTime: 'time needs a duration, for example: time 8 to 15 min',
    WaitTime: 'wait needs a duration, for example: wait 2 working days',
    Accurate: 'accurate needs a share, for example: accurate 92%',
    Value: 'value needs one of adding, enabling or waste',
    Note: 'note needs its text in quotes, for example: note "Most callers ring before ten"',
    Because: 'because needs its text in quotes, for example: because "The customer should say it once"',
    Source: 'source needs its text in quotes, for example: source "Complaints policy, section 4"',
    Checklist: 'checklist needs texts in quotes, parted by commas, for example: checklist "Name", "Address"',
    Power: 'power needs one of low, medium or high',
    Interest: 'interest needs one of low, medium or high',
    Likelihood: 'likelihood needs one of low, medium or high',
    Impact: 'impact needs one of low, medium or high',
    Statistic: 'statistic needs one of mean, median, p90, p95, count or rate',
    Unit: 'unit needs a word, for example: unit days',
    SetOn: 'set on needs a date, for example: set on 2026-01-12',
    Baseline: 'baseline needs a value, for example: baseline 11 days on 2026-01-31',
    Benchmark: 'benchmark needs a value, for example: benchmark 84% from "Sector report 2025"',
    Every: 'every needs a word, for example: every month',
    Results: 'results needs braces or a file, for example: results from "data/reopened.csv"',
    LimitFrom: 'from needs the name of a node or an event in quotes, for example: from Received',
    LimitTo: 'to needs the name of a node, for example: to Answered',
    LimitExample: 'example needs dates, for example: example 2024-11-25 due 2024-12-27',
    WorkingDays: 'days needs the days of the week, for example: days mon - fri',
    Due: 'due needs a date, for example: due 2026-09-30',
    MeasuredBy: 'measured by needs the name of a KPI, for example: measured by ResolutionTime',
    Status: 'status needs one of proposed, accepted, done or rejected',
    Verdict: 'verdict needs one of adopt, enhance or reject',
    Horizon: 'horizon needs years and a discount, for example: horizon 3 years discount 3.5%',
    CostLine: 'cost needs a text and an amount, for example: cost "Licences" £4,800 yearly',
    BenefitLine: 'benefit needs a text and an amount, for example: benefit "Fewer calls" £9,000 yearly',
    Sample: 'sample needs a number, for example: sample 212',
    Feedback: 'feedback needs a text, for example: feedback from Customer "The form is too long"',
    EvidenceRef: 'evidence needs the name of an evidence item, for example: evidence Survey',
    ShownBy: 'shown by needs the name of a KPI, for example: shown by Satisfaction',
    EvidenceFile: 'file needs a path in quotes, for example: file "evidence/survey.csv"',
    EvidenceDate: 'date needs a date, for example: date 2026-02-28',
    KindOfEvidence:
        'kind needs one of product, observation, testimony, discussion, reflection, questions or prior',
    Author: 'author needs own or shared, for example: author shared "I wrote part two"',
    Shows: 'shows needs the id of a criterion, for example: shows MP1 at "page 3"',
    Covers: 'covers needs the name of a process, for example: covers Complaints',
    AgainstPacks: 'against needs the name of a criteria pack, for example: against FocusAwardsL4',
    Against: 'against needs the name of a KPI, for example: against ResolutionTime',
    Evaluation:
        'An evaluation names its process and its date, for example: evaluation of Complaints on 2026-06-30 { … }',
    Improvement:
        'An improvement needs its text in quotes, for example: improvement "Ring first" on 2026-07-01',
    Approval: 'An approval names who decided, for example: approval by ServiceManager on 2026-05-12 approved',
    LearningOutcome: 'An outcome of a pack needs an id, for example: outcome LO1 "Understand processes"',
    Criterion: 'A criterion needs an id, for example: criterion 1.1 "Explain a process"',
    StartNode: 'A start may have a name and a text, for example: start Received "Complaint received"',
    EndNode: 'An end may have a name, a text and a result, for example: end Closed "Complaint closed" good',
    ParallelNode: 'What happens at the same time is written: parallel { branch { … } branch { … } }',
    Money: 'Money has its currency in front, for example: £18.50 or GBP 18.50',
    TimeRange: 'A duration is a number and a unit, for example: 15 min or 8 to 15 min',
    Scope: 'scope says where the process begins and ends, for example: scope from "Complaint received" to "Complaint closed"',
    Import: 'An import needs the name of a file in quotes, for example: import "team.proc"',
    Waiver: 'allow needs the code of a rule and a reason, for example: allow raci-overload because "One advisor owns a case"',
    Organisation: 'An organisation needs its name in quotes, for example: organisation "Riverside Homes"',
    Goal: 'A goal needs a name and a text, for example: goal Trust "Customers trust us"',
    Calendar: 'A calendar needs a name, for example: calendar Office "Working days"',
    OpeningHours: 'hours needs an opening and a closing time, for example: hours 09:00 - 17:00',
    ClosedDays: 'closed needs dates, for example: closed 2026-12-25, 2026-12-28',
    Role: 'A role needs a name, for example: role Advisor "Customer service advisor"',
    Stakeholder: 'A stakeholder needs a name, for example: stakeholder Customer "Tenant"',
    System: 'A system needs a name, for example: system CRM "Customer record system"',
    Term: 'A term needs a name, a label and a definition, for example: term Complaint "Complaint" "Any expression of dissatisfaction"',
    Process: 'A process needs a name, for example: process Refund "Refund a customer" { … }',
    Owner: 'owner needs the name of a role, for example: owner ServiceManager',
    LiveOn: 'live on needs a date, for example: live on 2026-06-01',
    ReviewBy: 'review by needs a date, for example: review by 2027-05-31',
    Technique:
        'technique needs one of flowchart, swimlane, sipoc, value-stream, bpmn, raci, journey or blueprint',
    StageClause: 'stage needs one of draft, designed, approved, live, evaluated or retired',
    Input: 'An input needs a name, for example: input Complaint "Complaint by phone" from Customer',
    Output: 'An output needs a name, for example: output Answer "Written answer" to Customer',
    Flow: 'A flow holds nodes between braces, for example: flow { start step "Log the complaint" by Advisor end }',
    StepNode: 'A step needs its text in quotes, for example: step "Log the complaint" by Advisor',
    SendNode: 'send needs its text in quotes, for example: send "Send the answer" by Advisor to Customer',
    ReceiveNode:
        'receive needs its text in quotes, for example: receive "Receive the form" by Advisor from Customer',
    CallNode:
        'A call needs its text and a process, for example: call "Make safe" runs EmergencyRepair by Surveyor',
    WaitNode:
        'wait needs a time or an event, for example: wait for 2 working days, or: wait until "the part arrives"',
    DecisionNode:
        'A decision needs its question in quotes, for example: decide "Is anyone at risk?" by Advisor { yes -> MakeSafe no -> Investigate }',
    Branch: 'An answer leads somewhere, for example: yes 85% -> Learn',
    JumpNode: 'An arrow needs the name of a node, for example: -> Review',
    PhaseNode: 'A phase needs its heading in quotes, for example: phase "Listen" { … }',
    Exception:
        'An exception needs what happens and where it leads, for example: if "Another landlord is responsible" 3% -> Redirected',
    Deadline: 'A deadline needs a time and where it leads, for example: after 5 working days -> Review',
    Duration: 'A duration is a number and a unit, for example: 2 working days',
    Percent: 'A share is a number with a percent sign, for example: 85%',
    Within: 'within needs a duration, for example: within 10 working days',
    Limit: 'A limit needs a name, for example: limit AnswerIn10 "Answer within 10 working days"',
    Kpi: 'A KPI needs a name, for example: kpi ResolutionTime "Days from complaint to answer"',
    Focus: 'focus needs one of customer, quality, time, cost or risk',
    Target: 'A target needs a direction and a value, for example: target <= 8 by 2026-12-31',
    ResultRow: 'A result needs a period and a value, for example: 2026-06: 11',
    Engagement: 'engage needs who was asked, for example: engage Customer by survey on 2026-02-20',
    Finding:
        'A finding needs a name and a text, for example: finding LateCalls "One call in four comes a day late"',
    Recommendation:
        'recommend needs a name and a text, for example: recommend CallBack "Ring within one working day"',
    Evidence: 'An evidence item needs a name, for example: evidence Survey "Customer survey, February 2026"',
    Portfolio: 'A portfolio needs a name, for example: portfolio Unit4 "Design business processes"',
    Criteria: 'A criteria pack needs a name, for example: criteria MyUnit "Design business processes"',
    Expectation: 'expects needs a kind, for example: expects at least 2 technique with rationale',
};

/** Blocks by the rule that reads them, as one speaks of them. */
const BLOCKS: Readonly<Record<string, string>> = {
    Document: 'the top of a file',
    Organisation: 'an organisation',
    Calendar: 'a calendar',
    CalendarDeclaration: 'a calendar',
    Role: 'a role',
    Stakeholder: 'a stakeholder',
    Process: 'a process',
    Need: 'a need',
    Technique: 'a technique',
    Risk: 'a risk',
    Flow: 'a flow',
    StepNode: 'a step',
    SendNode: 'a send step',
    ReceiveNode: 'a receive step',
    CallNode: 'a call',
    DecisionNode: 'a decision',
    Branch: 'an answer',
    ParallelNode: 'a parallel block',
    ParallelBranch: 'a branch',
    PhaseNode: 'a phase',
    Touchpoint: 'a touchpoint',
    Limit: 'a limit',
    Kpi: 'a KPI',
    Results: 'the results of a KPI',
    Engagement: 'an engagement',
    Approval: 'an approval',
    Evaluation: 'an evaluation',
    Feedback: 'feedback',
    Recommendation: 'a recommendation',
    Improvement: 'an improvement',
    Evidence: 'an evidence item',
    Portfolio: 'a portfolio',
    Criteria: 'a criteria pack',
    LearningOutcome: 'an outcome of a pack',
    Criterion: 'a criterion',
};

/** Blocks whose lines are the steps of a flow. */
const FLOWS: ReadonlySet<string> = new Set(['Flow', 'Branch', 'ParallelBranch', 'PhaseNode']);

/** What the innermost statement of a path of rules looks like when it is whole. */
export function wholeOf(path: readonly string[]): string | undefined {
    const rule = path.findLast(each => WHOLE[each] !== undefined);
    return rule && WHOLE[rule];
}

export function hasWhole(rule: string): boolean {
    return WHOLE[rule] !== undefined;
}

/** The innermost block of a path of rules, as one speaks of it: `a step`. */
export function blockOf(path: readonly string[]): string {
    return BLOCKS[path.findLast(each => BLOCKS[each] !== undefined) ?? 'Document']!;
}

/** Blocks as one speaks of them: `a KPI or a limit`. */
export function blocksNamed(rules: readonly string[]): string {
    const names = rules.map(rule =>
        FLOWS.has(rule) ? 'a flow' : rule === 'StepBody' ? 'a step' : BLOCKS[rule],
    );
    const some = [...new Set(names)].filter(name => name !== undefined).slice(0, 3);
    return some.length > 1
        ? `${some.slice(0, -1).join(', ')} or ${some.at(-1)}`
        : (some[0] ?? 'another block');
}

export function isFlow(rule: string): boolean {
    return FLOWS.has(rule);
}
