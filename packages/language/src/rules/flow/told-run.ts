import type { FailingRun } from '../../analysis/soundness.ts';
import { kindWord } from '../support/words.ts';

/** So many steps are told at the beginning and at the end of a long run. */
const told = 6;

/** A run in the words of the document: `Request received → Justified? (no) → Refuse`. */
export function toldRun({ steps }: Pick<FailingRun, 'steps'>): string {
    const words = steps.map(({ node, way }) => {
        const text = (node.label || node.name || kindWord(node.kind)).replaceAll(/\s+/g, ' ').trim();
        return way ? `${text} (${way})` : text;
    });
    if (words.length <= 2 * told + 1) return words.join(' → ');
    const more = `… ${words.length - 2 * told} more …`;
    return [...words.slice(0, told), more, ...words.slice(-told)].join(' → ');
}
