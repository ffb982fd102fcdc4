import type { IToken } from 'chevrotain';
import { type MistakeFix, replace } from './mistake.ts';
import type { Situation } from './situation.ts';
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
