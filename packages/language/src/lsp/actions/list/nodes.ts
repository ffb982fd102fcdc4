import { quoted } from '../flow.ts';
import type { Item } from './block.ts';
import type { Performers } from './performers.ts';

/**
 * The lines of a flow that say what a list says: a question becomes a decision, an item with items of its own a phase, any
 * other a step. A tab at the beginning stands for a level.
 */
export function nodesFor(
    items: readonly Item[],
    performers: Performers,
    by: readonly string[] = [],
): string[] {
    return items.flatMap(item => nodeFor(item, performers, by));
}

function nodeFor(item: Item, performers: Performers, inherited: readonly string[]): string[] {
    const { text, by: own } = performers.takeFrom(item.text);
    const by = own.length > 0 ? own : inherited;
    const performedBy = by.length > 0 ? ` by ${by.join(', ')}` : '';
    if (/\?[.;:]?$/.test(text.trim()))
        return decision(labelOf(text), performedBy, item.children, performers, by);
    if (item.children.length === 0) return [`step ${quoted(labelOf(text))}${performedBy}`];
    const inner = nodesFor(item.children, performers, by);
    return [`phase ${quoted(labelOf(text))} {`, ...inner.map(line => `\t${line}`), '}'];
}

/** Items below a question are its answers where they begin with one; where none is given it is yes and no. */
function decision(
    label: string,
    performedBy: string,
    children: readonly Item[],
    performers: Performers,
    by: readonly string[],
): string[] {
    const answers = children.map(answerOf);
    const known = answers.filter(answer => answer !== undefined);
    const isAnswered = known.length === children.length && known.length > 0;
    const branches = isAnswered
        ? completed(known).flatMap(({ answer, rest, children: inner }) => {
              const items = rest === '' ? inner : [{ text: rest, children: inner }];
              const lines = nodesFor(items, performers, by);
              return lines.length === 0
                  ? [`${answer} { }`]
                  : [`${answer} {`, ...lines.map(line => `\t${line}`), '}'];
          })
        : ['yes { }', 'no { }'];
    const head = `decide ${quoted(label)}${performedBy} {`;
    const others = isAnswered ? [] : nodesFor(children, performers, by);
    return [head, ...branches.map(line => `\t${line}`), '}', ...others];
}

interface Answer {
    readonly answer: string;
    readonly rest: string;
    readonly children: Item[];
}

/** `Yes: ring the customer`, `If no, close the case`, `Otherwise – go on`. */
function answerOf({ text, children }: Item): Answer | undefined {
    const [, condition, word = '', rest = ''] =
        /^(if\s+)?(yes|no|otherwise|else|[\p{L}\d][\p{L}\d ]{0,24}?(?=\s*(?::|->|→)))\s*(?:[:,.–—-]|->|→|$)\s*(.*)$/iu.exec(
            text,
        ) ?? [];
    if (word === '') return undefined;
    const lower = word.toLowerCase();
    const isOtherwise = lower === 'otherwise' || lower === 'else';
    const isPlain = lower === 'yes' || lower === 'no';
    if (condition !== undefined && !isPlain) return undefined;
    return { answer: isOtherwise ? 'otherwise' : isPlain ? lower : quoted(word), rest, children };
}

/** A decision needs a way out for every case. */
function completed(answers: readonly Answer[]): readonly Answer[] {
    const given = answers.map(({ answer }) => answer);
    if (given.includes('otherwise') || (given.includes('yes') && given.includes('no'))) return answers;
    const other = given.includes('yes') ? 'no' : given.includes('no') ? 'yes' : 'otherwise';
    return [...answers, { answer: given.length === 1 ? other : 'otherwise', rest: '', children: [] }];
}

function labelOf(text: string): string {
    const plain = text
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(/^["“'](.*)["”']$/, '$1')
        .replace(/[.;:,]+$/, '');
    return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}
