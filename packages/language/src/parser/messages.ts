import type { IParserErrorMessageProvider, IRecognitionException, IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';

/** What a statement looks like when it is whole, by the rule of the grammar that reads it. */
const WHOLE: Record<string, string> = {
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
const BLOCKS: Record<string, string> = {
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

/**
 * What the parser hands over is only which token it expected: the sentence needs the rules around the error, which it
 * tells afterwards (see `syntaxMessage`).
 */
export class ProcMessages extends LangiumParserErrorMessageProvider implements IParserErrorMessageProvider {
    override buildMismatchTokenMessage(options: { expected: TokenType }): string {
        return options.expected.name;
    }
}

/** A syntax error as a sentence: what is missing or not understood, and what a whole statement looks like. Never a list of tokens. */
export function syntaxMessage(error: IRecognitionException, keywords: ReadonlySet<string>): string {
    const rules = error.context.ruleStack.map(rule => rule.replaceAll('\u200B', '')).reverse();
    const { token } = error;
    const expected = error.name === 'MismatchedTokenException' ? error.message : '';
    const lower = token.image.toLowerCase();
    if (token.image !== lower && keywords.has(lower))
        return `Keywords are lower case: write ${lower} instead of ${token.image}`;
    if (expected === '}' && token.tokenType.name === 'EOF') {
        return `A closing brace } is missing: ${blockOf(rules)} is not closed before the end of the file`;
    }
    if (expected === '}' || error.name === 'NotAllInputParsedException') return unexpected(token, rules);
    return (
        rules.map(rule => WHOLE[rule]).find(sentence => sentence !== undefined) ?? unexpected(token, rules)
    );
}

function unexpected(token: IToken, rules: readonly string[]): string {
    const image = token.image.length > 40 ? `${token.image.slice(0, 39)}…` : token.image;
    const shown = /^["']/.test(image) ? `The text ${image}` : `"${image}"`;
    return `${shown} does not belong into ${blockOf(rules)}`;
}

function blockOf(rules: readonly string[]): string {
    return BLOCKS[rules.find(rule => BLOCKS[rule] !== undefined) ?? 'Document']!;
}
