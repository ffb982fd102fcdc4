import type { IToken } from 'chevrotain';
import { type MistakeFix, openingBrace, replace, type Span, shown } from './mistake.ts';
import { blockOf } from './sentences.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isEnd, isOnLineOf, isSign, keywordOf, spanOf } from './tokens.ts';

/** Puts the nodes that stand right in a process into a flow; nothing where the process has one, or where no node stands. */
export function wrapInFlow(at: Situation): MistakeFix[] {
    const nodes = at.shape.inside('Flow')?.keywords;
    if (!nodes?.has(keywordOf(at.look(1)) ?? '') || hasFlow(at)) return [];
    let last = 1;
    for (let count = 1, depth = 0; ; count++) {
        const token = at.look(count);
        if (isEnd(token) || (depth === 0 && isSign(token, '}'))) break;
        if (depth === 0 && beginsLine(at, count) && !nodes.has(keywordOf(token) ?? '')) break;
        depth += depthOf(token);
        last = count;
    }
    const span = { start: at.look(1).startOffset, end: spanOf(at.look(last)).end };
    const line = at.text.lastIndexOf('\n', span.start - 1) + 1;
    const indent = /^[ \t]*/.exec(at.text.slice(line, span.start))![0];
    const inside = at.text.slice(span.start, span.end).replace(/(\r?\n)(?=[^\r\n])/g, '$1    ');
    return [replace('Put it into a flow', span, `flow {\n${indent}    ${inside}\n${indent}}`)];
}

/** What a keyword at the beginning of a statement opens, where its braces are left out. */
export const OPENED: Readonly<Record<string, string>> = {
    step: 'StepBody',
    send: 'StepBody',
    receive: 'StepBody',
    call: 'StepBody',
    decide: 'DecisionNode',
    kpi: 'Kpi',
    limit: 'Limit',
    process: 'Process',
    role: 'Role',
    stakeholder: 'Stakeholder',
    need: 'Need',
    risk: 'Risk',
    engage: 'Engagement',
    approval: 'Approval',
    evidence: 'Evidence',
    portfolio: 'Portfolio',
    organisation: 'Organisation',
    calendar: 'CalendarDeclaration',
    technique: 'Technique',
    touchpoint: 'Touchpoint',
    evaluation: 'Evaluation',
    feedback: 'Feedback',
    recommend: 'Recommendation',
    improvement: 'Improvement',
    criteria: 'Criteria',
    outcome: 'LearningOutcome',
    criterion: 'Criterion',
};

/** The sentence about a clause that stands outside of the braces of its statement. */
export function belongsInBraces(at: Situation, rule: string, header: Span, clause: Span): string {
    const [written, meant] = [header, clause].map(({ start, end }) => shown(at.text.slice(start, end)));
    const block = blockOf([rule === 'StepBody' ? 'StepNode' : rule]);
    return `What belongs to ${block} stands in braces behind it: ${written} { ${meant} }`;
}

/** Lines below a statement that belong into its braces, where it has none: further in, they seem to be inside. */
export function wrapInBraces(at: Situation): Diagnosis | undefined {
    let first = 0;
    while (isOnLineOf(at.look(first - 1), at.look(first))) first--;
    const header = at.look(first);
    const rule = OPENED[keywordOf(header) ?? ''];
    const own = rule === undefined ? undefined : at.shape.inside(rule)?.keywords;
    if (!own?.has(keywordOf(at.look(1)) ?? '') || isSign(at.look(0), '{') || isSign(at.look(0), '}'))
        return undefined;
    const isFurtherIn = (token: IToken): boolean => token.startColumn! > header.startColumn!;
    const isIndented = isFurtherIn(at.look(1));
    let last = 1;
    for (let count = 1, depth = 0; ; count++) {
        const token = at.look(count);
        if (isEnd(token) || (depth === 0 && isSign(token, '}'))) break;
        const isOther = !own.has(keywordOf(token) ?? '') || (isIndented && !isFurtherIn(token));
        if (depth === 0 && beginsLine(at, count) && isOther) break;
        depth += depthOf(token);
        last = count;
    }
    const [start, end] = [spanOf(at.look(0)).end, spanOf(at.look(last)).end];
    const line = at.text.lastIndexOf('\n', header.startOffset) + 1;
    const indent = /^[ \t]*/.exec(at.text.slice(line, header.startOffset))![0];
    const eol = at.text.includes('\r\n') ? '\r\n' : '\n';
    let lineEnd = 1;
    while (isOnLineOf(at.look(lineEnd), at.look(lineEnd + 1))) lineEnd++;
    const clause = { start: at.look(1).startOffset, end: spanOf(at.look(lineEnd)).end };
    const edits = [openingBrace(at.text, start), { start: end, end, text: `${eol}${indent}}` }];
    return {
        mistake: {
            ...spanOf(at.look(1)),
            message: belongsInBraces(at, rule!, { start: header.startOffset, end: start }, clause),
            fixes: [{ title: 'Put it into braces', edits, unattended: true }],
        },
        repair: { how: 'drop', count: last },
    };
}

/** Whether a flow stands in the process, before this place or behind it. */
function hasFlow(at: Situation): boolean {
    return [-1, 1].some(step => {
        for (let count = step < 0 ? 0 : 1, depth = 0; ; count += step) {
            const token = at.look(count);
            if (isEnd(token)) return false;
            depth += step * depthOf(token);
            if (depth < 0) return false;
            if (depth === 0 && keywordOf(token) === 'flow' && isSign(at.look(count + 1), '{')) return true;
        }
    });
}

function beginsLine(at: Situation, count: number): boolean {
    return !isOnLineOf(at.look(count - 1), at.look(count));
}

function depthOf(token: IToken): number {
    return isSign(token, '{') ? 1 : isSign(token, '}') ? -1 : 0;
}
