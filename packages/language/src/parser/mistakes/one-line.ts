/** Statements on one line whose end only what follows can tell. */
import type { Situation } from './situation.ts';
import { isOnLineOf, isSign, isWord, keywordOf } from './tokens.ts';

/** Behind a bare `evaluation` a statement begins that is no name of it: `evaluation kpi Days "Days"`. */
export function isBehindBare(at: Situation): boolean {
    const [keyword, token, next] = [at.look(0), at.look(1), at.look(2)];
    if (at.path.at(-1) !== 'Evaluation' || keywordOf(keyword) !== 'evaluation') return false;
    if (!isWord(next) || !isOnLineOf(token, next) || /^(of|on)$/.test(next.image)) return false;
    const word = keywordOf(token);
    const blocks = ['Evaluation', 'Process', 'Document'];
    return word !== undefined && blocks.some(block => at.shape.inside(block)?.keywords.has(word));
}

/** `within 9 days for 85%` behind an extension is no time to notify somebody in: it is the limit itself. */
export function isShareOfCases(at: Situation): boolean {
    if (at.path.at(-1) !== 'Extension' || at.look(1).image !== 'within') return false;
    const unit = keywordOf(at.look(3)) === 'working' ? 4 : 3;
    return isSign(at.look(2), 'NUMBER') && keywordOf(at.look(unit + 1)) === 'for';
}
