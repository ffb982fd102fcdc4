import { closest } from '../../rules/support/names.ts';
import { amountBefore, answerInWords } from './answers.ts';
import { insert, type Mistake, replace, type Span, shown } from './mistake.ts';
import { scopeInWords } from './scope.ts';
import { blockOf, blocksNamed, isFlow, wholeOf } from './sentences.ts';
import type { Beginnings } from './shape.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isOnLineOf, isPlainName, isSign, isText, isWord, keywordOf, spanOf } from './tokens.ts';
import { JUNK } from './variants.ts';
import { otherWord } from './words.ts';
import { wrapInBraces, wrapInFlow } from './wrap.ts';

/** What is wrong where a statement of a block should begin. */
export function atStatement(at: Situation, block: string, starts: Beginnings): Diagnosis {
    const token = at.look(1);
    if (isSign(token, JUNK) || isSign(token, '-')) return signBefore(at, block);
    if (isSign(token, 'NUMBER')) {
        const amount = amountBefore(at, block);
        if (amount) return amount;
        const sign = at.look(2);
        return listed(at, block, isSign(sign, '.') || sign.image === ')' ? 2 : 1, NUMBERS);
    }
    if (isText(token)) return textAlone(at, block, starts);
    if (isSign(token, '{')) {
        return skipped({
            ...spanOf(token),
            message: `These braces belong to nothing that stands before them`,
        });
    }
    if (isSign(token, '->')) {
        const message = `An arrow belongs in a flow, behind its step; this is ${blockOf(at.path)}`;
        return skipped({ ...spanOf(token), message });
    }
    if (isWord(token)) return wordBefore(at, block, starts);
    return skipped({
        ...spanOf(token),
        message: `${quoted(token.image)} begins nothing in ${blockOf(at.path)}`,
    });
}

/** True where a line looks as if a statement of the block was meant to begin with it. */
export function isLikeStatement(at: Situation, starts: Beginnings): boolean {
    const token = at.look(1);
    const next = at.look(2);
    const isBeside = isOnLineOf(token, next);
    if (isText(token)) return isBeside && keywordOf(next) === 'by';
    if (!isPlainName(token)) return false;
    const lower = token.image.toLowerCase();
    const other = otherWord(token.image);
    if (starts.keywords.has(lower) || (isBeside && isPlainName(next))) return true;
    const isMeant = other !== undefined || likeKeyword(token.image, starts).length > 0;
    return isMeant && isBeside && !/\d/.test(token.image) && (isText(next) || /^([{]|->)$/.test(next.image));
}

function likeKeyword(image: string, starts: Beginnings): string[] {
    return image.length > 2
        ? closest(
              image,
              [...starts.keywords].filter(word => /^[a-z]/.test(word)),
          )
        : [];
}

function wordBefore(at: Situation, block: string, starts: Beginnings): Diagnosis {
    const token = at.look(1);
    const { image } = token;
    const span = spanOf(token);
    const lower = image.toLowerCase();
    const here = blockOf(at.path);
    const become = (keyword: string, message: string): Diagnosis => ({
        mistake: { ...span, message, fixes: [replace(`Write ${keyword}`, span, keyword)] },
        repair: { how: 'become', type: keyword, image: keyword, leaveOut: 0 },
    });
    if (image !== lower && (starts.keywords.has(lower) || at.shape.homesOf(lower).length > 0)) {
        if (starts.keywords.has(lower)) {
            return become(lower, `Keywords are lower case: write ${lower} instead of ${image}`);
        }
    }
    const said = block === 'DecisionNode' ? answerInWords(at) : block === 'Process' && scopeInWords(at);
    if (said) return said;
    if (
        block === 'DecisionNode' &&
        /^(if|when|case|option|answer)$/.test(lower) &&
        isOnLineOf(token, at.look(2))
    ) {
        const gap = { start: span.start, end: at.look(2).startOffset };
        return dropped({
            ...span,
            message: `An answer stands alone before its arrow: remove ${image}`,
            fixes: [replace(`Remove ${image}`, gap, '')],
        });
    }
    if (block === 'ParallelNode' && at.shape.inside('Flow')?.keywords.has(lower)) {
        const line = restOfLine(at);
        const written = shown(at.text.slice(line.start, line.end));
        return skipped({ ...span, message: `A parallel block holds branches: write branch { ${written} }` });
    }
    const other = otherWord(image);
    if (other?.keyword && starts.keywords.has(other.keyword)) {
        const verb = other.keyword === '->' ? 'written' : 'called';
        return become(other.keyword, `${quoted(image)} is ${verb} ${other.keyword} here`);
    }
    if (isFlow(block) && isDecision(at)) return decision(at);
    if (other?.advice && !starts.keywords.has(lower)) {
        return skipped({ ...span, message: `There is no ${quoted(image)} here. ${other.advice}` });
    }
    const wanted = at.shape.homesOf(lower).length > 0 ? lower : (other?.keyword ?? lower);
    const homes = at.shape.homesOf(wanted);
    if (homes.length > 0 && keywordOf(token) !== undefined) {
        const message = `${quoted(wanted)} belongs ${placesOf(homes)}; this is ${here}`;
        const inside = wrapInBraces(at);
        if (inside) return inside;
        const fixes = block === 'Process' ? wrapInFlow(at) : [];
        return skipped({ ...span, message, ...(fixes.length > 0 && { fixes }) });
    }
    if (block === 'Results') return skipped({ ...span, message: wholeOf(['ResultRow'])! });
    const sentence = isFlow(block) ? restOfLine(at) : undefined;
    const isSentence = sentence !== undefined && isWord(at.look(2)) && isOnLineOf(token, at.look(2));
    const meant = isSentence && image !== lower ? [] : likeKeyword(image, starts);
    if (meant.length > 0) return misspelt(span, image, meant);
    if (homes.length > 0) {
        return skipped({
            ...span,
            message:
                wanted === lower
                    ? `Keywords are lower case, and ${quoted(wanted)} belongs ${placesOf(homes)}; this is ${here}`
                    : `${quoted(image)} is called ${wanted} here, and that belongs ${placesOf(homes)}; this is ${here}`,
        });
    }
    if (isSentence) {
        const step = `step "${sentence.text}"`;
        return skipped({
            ...sentence,
            message: `The keyword step and the quotes are missing: ${step}`,
            fixes: [replace('Make it a step', sentence, step, false)],
        });
    }
    const elsewhere = likeKeyword(image, { ...starts, keywords: at.shape.words })[0];
    const hint = elsewhere
        ? `. If you mean ${elsewhere}: it belongs ${placesOf(at.shape.homesOf(elsewhere))}; this is ${here}`
        : ` that begins a line in ${here}`;
    return skipped({ ...span, message: `${quoted(image)} is no word${hint}` });
}

/** `if "Is it so?" then {`, `gateway Ok "Is it so?" {`: what stands behind it is a decision. */
function isDecision(at: Situation): boolean {
    const word = at.look(1).image.toLowerCase();
    if (!/^(if|when|case|decision|gateway|xor|switch|choice|question)$/.test(word)) return false;
    const text = isText(at.look(2)) ? 2 : 3;
    return isText(at.look(text)) && /^(\{|by)$/.test(at.look(text + 1).image);
}

function decision(at: Situation): Diagnosis {
    const { image } = at.look(1);
    const span = spanOf(at.look(1));
    // The lexer has left out what is not needed.
    const { end } = spanOf(at.look(isText(at.look(2)) ? 2 : 3));
    const then = /^\s+then(?=\s*\{)/i.exec(at.text.slice(end, end + 40))?.[0] ?? '';
    const edits = [
        { ...span, text: 'decide' },
        ...(then ? [{ start: end, end: end + then.length, text: '' }] : []),
    ];
    return {
        mistake: {
            ...span,
            message: `${quoted(image)} is called decide here`,
            fixes: [{ title: 'Write decide', edits, unattended: true }],
        },
        repair: { how: 'become', type: 'decide', image: 'decide', leaveOut: 0 },
    };
}

/** A keyword with a letter too many, too few or another one, and the words of the same kind that are closest. */
export function misspelt(span: Span, image: string, meant: readonly string[]): Diagnosis {
    const unattended = meant.length === 1;
    return {
        mistake: {
            ...span,
            message: `${quoted(image)} is no word of the language: did you mean ${meant.join(' or ')}?`,
            fixes: meant.map(word => replace(`Write ${word}`, span, word, unattended)),
        },
        repair: { how: 'become', type: meant[0]!, image: meant[0]!, leaveOut: 0 },
    };
}

function signBefore(at: Situation, block: string): Diagnosis {
    const token = at.look(1);
    const span = spanOf(token);
    if (token.image.startsWith('#')) {
        let count = 1;
        while (isOnLineOf(at.look(count), at.look(count + 1))) count++;
        const fixes = [replace('Write //', { ...span, end: span.start + 1 }, '//')];
        return {
            mistake: { ...span, message: 'A comment begins with // instead of #', fixes },
            repair: { how: 'drop', count },
        };
    }
    if (isFlow(block) && /^[-*•–—+]$/.test(token.image)) return listed(at, block, 1, BULLETS);
    const behind = at.look(2);
    const gap = isOnLineOf(token, behind) ? { start: span.start, end: behind.startOffset } : span;
    return dropped({
        ...span,
        message: `The sign ${shown(token.image)} has no meaning at the beginning of a line: remove it`,
        fixes: [replace('Remove it', gap, '')],
    });
}

const NUMBERS = 'Steps have no numbers: the order of the lines is their order';
const BULLETS = 'Steps have no dashes or dots before them';

/** `1. Log the complaint`, `- Log the complaint`: lists as they are written in other places. */
function listed(at: Situation, block: string, count: number, message: string): Diagnosis {
    const mark = at.look(1);
    const behind = at.look(count + 1);
    const span = { start: mark.startOffset, end: spanOf(at.look(count)).end };
    if (!isOnLineOf(mark, behind) || !isFlow(block)) {
        return skipped({
            ...spanOf(mark),
            message: `${quoted(mark.image)} begins nothing in ${blockOf(at.path)}`,
        });
    }
    if (at.shape.inside(block)?.keywords.has(keywordOf(behind) ?? '')) {
        const gap = { start: span.start, end: behind.startOffset };
        return {
            mistake: { ...span, message, fixes: [replace('Remove it', gap, '')] },
            repair: { how: 'drop', count },
        };
    }
    const sentence = restOfLine(at, count);
    const step = `step "${sentence.text}"`;
    const line = { start: span.start, end: sentence.end };
    return skipped({
        ...line,
        message: `${message}. This one is written: ${step}`,
        fixes: [replace('Make it a step', line, step, false)],
    });
}

const TEXT_KEYWORDS: Readonly<Record<string, string>> = {
    Process: 'purpose',
    StepBody: 'note',
    DecisionNode: 'note',
    Kpi: 'formula',
    Evidence: 'commentary',
};

function textAlone(at: Situation, block: string, starts: Beginnings): Diagnosis {
    const token = at.look(1);
    const span = spanOf(token);
    if (isFlow(block)) {
        const keyword = nodeOf(at);
        return {
            mistake: {
                ...span,
                message: `The keyword ${keyword} is missing before ${shown(token.image)}`,
                fixes: [insert(`Write ${keyword}`, span.start, `${keyword} `, false)],
            },
            repair: { how: 'force', keyword },
        };
    }
    const keyword = TEXT_KEYWORDS[block];
    const example =
        keyword && starts.keywords.has(keyword) ? `, for example: ${keyword} ${shown(token.image)}` : '';
    return skipped({ ...span, message: `A text needs the keyword that says what it is${example}` });
}

/** The node that a text without its keyword is, as far as what stands in its braces tells. */
function nodeOf(at: Situation): string {
    const inner = at.look(3);
    if (!isSign(at.look(2), '{')) return 'step';
    if (inner.image === 'branch') return 'parallel';
    return at.shape.inside('Flow')?.keywords.has(keywordOf(inner) ?? '') ? 'phase' : 'step';
}

function restOfLine(at: Situation, from = 0): Span & { readonly text: string } {
    const first = at.look(from + 1);
    let count = from + 1;
    while (isOnLineOf(at.look(count), at.look(count + 1)) && !/^([{}]|->)$/.test(at.look(count + 1).image)) {
        count++;
    }
    const span = { start: first.startOffset, end: spanOf(at.look(count)).end };
    return { ...span, text: shown(at.text.slice(span.start, span.end)).replaceAll('"', "'") };
}

function placesOf(homes: readonly string[]): string {
    const names = homes.includes('Document') ? homes.filter(home => home !== 'Process') : homes;
    return names.includes('Document') ? 'at the top of a file' : `in ${blocksNamed(names)}`;
}

export function quoted(image: string): string {
    return /^["'“„«‘`]/.test(image) ? `The text ${shown(image)}` : `"${shown(image)}"`;
}

export function skipped(mistake: Mistake): Diagnosis {
    return { mistake, repair: { how: 'skip' } };
}

export function dropped(mistake: Mistake): Diagnosis {
    return { mistake, repair: { how: 'drop', count: 1 } };
}
