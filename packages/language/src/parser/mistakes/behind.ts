import { twoUnits } from './amounts.ts';
import { isNeedless, withoutNeedless } from './colloquial.ts';
import { type MistakeFix, replace, shown } from './mistake.ts';
import { clauseOnLine } from './same-line.ts';
import { wholeOf } from './sentences.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { dropped, quoted, skipped } from './statement.ts';
import { isGlued, isOnLineOf, isPlainName, isSign, isText, isWord, keywordOf, spanOf } from './tokens.ts';

/** What is wrong behind a statement, on its line. */
export function behindStatement(at: Situation, finished: string | undefined): Diagnosis {
    const token = at.look(1);
    const previous = at.look(0);
    const next = at.look(2);
    const span = spanOf(token);
    const isLast = !isOnLineOf(token, next) || isSign(next, '}');
    if (token.image === ';' || token.image === ',' || token.image === '.') {
        const name = { ';': 'semicolon', ',': 'comma', '.': 'full stop' }[token.image];
        return dropped({
            ...span,
            message: `No ${name} is needed ${isLast ? 'at the end of a line' : 'here'}: remove it`,
            fixes: [replace(`Remove the ${name}`, span, '')],
        });
    }
    const inner = clauseOnLine(at) ?? innerQuotes(at) ?? inBrackets(at) ?? twoUnits(at) ?? behindArrow(at);
    if (inner) return inner;
    if (/^[-–—=+*|~^]+$/.test(token.image) && !isLast) {
        const gap = { start: span.start, end: next.startOffset };
        return dropped({
            ...span,
            message: `The sign ${token.image} says nothing here: remove it`,
            fixes: [replace('Remove it', gap, '')],
        });
    }
    if (isSign(token, '{')) {
        const message = `${finished === 'EndNode' ? 'An end' : 'This statement'} takes no braces: remove them`;
        return skipped({ ...span, message });
    }
    if (isPlainName(previous) && isWord(token) && !isGlued(previous, token))
        return severalWords(at, finished);
    const whole = finished && wholeOf([finished]);
    const message = `${quoted(token.image)} does not fit here. ${whole ?? 'Begin a new line with a keyword'}`;
    return skipped({ ...span, message });
}

/** Brackets around what needs none. */
export function inBrackets(at: Situation): Diagnosis | undefined {
    if (at.look(1).image !== '(') return undefined;
    const isShare = isSign(at.look(2), 'NUMBER') && at.look(3).image === '%';
    const count = isShare ? 4 : 3;
    if (at.look(count).image !== ')' || !(isShare || isWord(at.look(2)))) return undefined;
    const span = { start: at.look(1).startOffset, end: spanOf(at.look(count)).end };
    const written = at.text.slice(span.start, span.end);
    const inner = written.slice(1, -1).trim();
    const isPerformer = /^(Step|Send|Receive|Call|Decision)Node$/.test(at.path.at(-1) ?? '');
    const meant = isPerformer ? `by ${inner}` : inner;
    const rule = isShare
        ? 'A share stands without brackets'
        : isPerformer
          ? 'Who does it stands behind by'
          : 'No brackets are needed';
    return {
        mistake: {
            ...span,
            message: `${rule}: write ${meant} instead of ${written}`,
            fixes: [replace(`Write ${meant}`, span, meant)],
        },
        repair: { how: 'drop', count },
    };
}

const NODES = /^(start|end|step|send|receive|call|wait|decide|parallel|phase)$/;

/** Behind an arrow and one word something stands that belongs to the arrow, and is no answer of its own. */
export function behindArrow(at: Situation): Diagnosis | undefined {
    const [arrow, goal, token] = [at.look(-1), at.look(0), at.look(1)];
    if (!isSign(arrow, '->') || !isOnLineOf(goal, token)) return undefined;
    const isNode = NODES.test(goal.image);
    if (isNode && isText(token)) return ownStep(at);
    const block = at.path.findLast(rule => at.shape.inside(rule) !== undefined);
    const begins = block !== undefined && at.shape.inside(block)!.keywords.has(keywordOf(token) ?? '');
    if (!isWord(token) || begins || isAnswerLike(at)) return undefined;
    if (isNode) {
        const gap = { start: goal.startOffset, end: token.startOffset };
        return dropped({
            ...spanOf(goal),
            message: `An arrow leads to a name: remove ${goal.image}`,
            fixes: [replace('Remove it', gap, '')],
        });
    }
    const words = [1, 0].find(
        last => isNeedless(at, 0, last) && isOnLineOf(at.look(last), at.look(last + 1)),
    );
    if (words === undefined) return severalWords(at, undefined);
    return { mistake: withoutNeedless(at, 0, words), repair: { how: 'drop', count: words + 1 } };
}

/** `no -> step "Mend it" by Surveyor` */
function ownStep(at: Situation): Diagnosis {
    let last = 1;
    while (isOnLineOf(at.look(last), at.look(last + 1)) && !/^[{}]$/.test(at.look(last + 1).image)) last++;
    const span = { start: at.look(-1).startOffset, end: spanOf(at.look(last)).end };
    const step = at.text.slice(at.look(0).startOffset, span.end);
    const inBranch = at.path.includes('DecisionNode') && !isSign(at.look(last + 1), '{');
    return {
        mistake: {
            ...span,
            message: `An arrow leads to a name. A step of its own stands in braces: { ${shown(step)} }`,
            fixes: inBranch ? [replace('Write braces', span, `{ ${step} }`)] : [],
        },
        repair: { how: 'drop', count: last },
    };
}

/** What follows on the line may be the next answer. */
function isAnswerLike(at: Situation): boolean {
    const next = at.look(2);
    return (
        /^(yes|no|otherwise)$/i.test(at.look(1).image) ||
        (isOnLineOf(at.look(1), next) && /^(->|[{%]|\d.*)$/.test(next.image))
    );
}

/** What is wrong between a statement and its braces. */
export function beforeBraces(at: Situation, count: number): Diagnosis {
    const span = { start: at.look(1).startOffset, end: spanOf(at.look(count)).end };
    const gap = { start: spanOf(at.look(0)).end, end: span.end };
    const written = at.text.slice(span.start, span.end);
    return skipped({
        ...span,
        message: `${quoted(written)} does not fit before the brace: remove it, or put it in quotes`,
        fixes: [replace('Remove it', gap, '', false)],
    });
}

/** `"Say "hello" to him"`: a text that ends too early, because a quote stands in it. */
export function innerQuotes(at: Situation): Diagnosis | undefined {
    const previous = at.look(0);
    const token = at.look(1);
    if (!isText(previous) || !isGlued(previous, token) || isSign(token, '{')) return undefined;
    const block = at.path.findLast(rule => at.shape.inside(rule) !== undefined);
    if (block && at.shape.inside(block)?.keywords.has(keywordOf(token) ?? '')) return undefined;
    let count = 1;
    while (isOnLineOf(at.look(count), at.look(count + 1)) && !/^[{}]$/.test(at.look(count + 1).image))
        count++;
    while (count > 1 && !isText(at.look(count))) count--;
    const last = at.look(count);
    if (!isText(last)) return undefined;
    const whole = { start: previous.startOffset, end: spanOf(last).end };
    const written = at.text.slice(whole.start + 1, whole.end).replace(/"$/, '');
    const fixes: MistakeFix[] = [
        replace('Use single quotes inside', whole, `"${written.replaceAll('"', "'").trimEnd()}"`, false),
    ];
    return {
        mistake: {
            ...whole,
            message: 'A text ends at its next quote: inside a text write single quotes, or \\" for each',
            fixes,
        },
        repair: { how: 'drop', count },
    };
}

/** Statements whose last word is one of the writer's own. */
const WITH_WORDS = new Set(['Touchpoint', 'Engagement', 'Every', 'Unit']);

/** `role Service manager`: a name in several words. */
function severalWords(at: Situation, finished: string | undefined): Diagnosis {
    const isOwn = finished !== undefined && WITH_WORDS.has(finished);
    const goesOn = isOwn ? isPlainName : isWord;
    let count = 1;
    while (goesOn(at.look(count + 1)) && isOnLineOf(at.look(count), at.look(count + 1))) count++;
    const span = { start: at.look(0).startOffset, end: spanOf(at.look(count)).end };
    if (isNeedless(at, 0, 0)) return dropped(withoutNeedless(at, 0, 0));
    const words = at.text.slice(span.start, span.end).split(/\s+/);
    if (isOwn) {
        const text = `"${shown(words.join(' '))}"`;
        const fixes = [replace('Put them in quotes', span, text)];
        return {
            mistake: { ...span, message: `Several words stand in quotes: ${text}`, fixes },
            repair: { how: 'drop', count },
        };
    }
    const name = words.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
    const written = words.join(' ');
    const isFollowed = isText(at.look(count + 1));
    const text = isFollowed ? name : `${name} "${written}"`;
    return {
        mistake: {
            ...span,
            message: `A name is one word: write ${name} instead of ${shown(written)}`,
            fixes: [
                replace(`Write ${name}`, span, at.look(-1).tokenType.name === 'owner' ? name : text, false),
            ],
        },
        repair: { how: 'drop', count },
    };
}
