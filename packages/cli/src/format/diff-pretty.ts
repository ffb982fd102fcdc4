import { changesByArea, noDifference, versionsCompared } from '@process-as-code/diagrams';
import type { Difference, DifferenceItem, Process } from '@process-as-code/language';
import type { Comparison } from '../commands/diff.ts';
import { nameOf } from '../opening.ts';
import { harmless, type Paint, paintFor, type Style } from '../terminal.ts';

const SIGNS: Readonly<Record<DifferenceItem['kind'], readonly [sign: string, style: Style]>> = {
    added: ['+', 'green'],
    removed: ['-', 'red'],
    changed: ['~', 'yellow'],
    moved: ['>', 'blue'],
};

/** What changed in words for a person, one process after the other. */
export function diffPretty(
    { differences, added, removed }: Comparison,
    paint: Paint = paintFor(process.stdout),
): string {
    const others = [
        ...added.map(each => line('added', `The process ${nameOf(each)} is new.`, paint)),
        ...removed.map(each => line('removed', `The process ${nameOf(each)} is gone.`, paint)),
    ];
    return [
        ...differences.map(difference => about(difference, paint)),
        ...(others.length > 0 ? [others.join('\n')] : []),
    ].join('\n\n');
}

function about(difference: Difference, paint: Paint): string {
    const title = titleOf(difference.after.process);
    if (difference.changes.length === 0) return `${paint('bold', harmless(title))}\n  ${noDifference}`;
    const areas = changesByArea(difference).map(({ title: heading, changes }) =>
        [`  ${paint('bold', heading)}`, ...changes.map(change => told(change, paint))].join('\n'),
    );
    return [`${paint('bold', harmless(title))}\n  ${harmless(versionsCompared(difference))}.`, ...areas].join(
        '\n\n',
    );
}

function titleOf(process: Process): string {
    return process.label ? `${process.label} (${nameOf(process)})` : nameOf(process);
}

/** A sentence; one that says several things as a list. */
function told({ kind, text, subject, aspects = [] }: DifferenceItem, paint: Paint): string {
    if (subject === undefined || aspects.length < 2) return line(kind, text, paint);
    return [line(kind, subject, paint), ...aspects.map(aspect => `        ${harmless(aspect.text)}`)].join(
        '\n',
    );
}

function line(kind: DifferenceItem['kind'], text: string, paint: Paint): string {
    const [sign, style] = SIGNS[kind];
    return `    ${paint(style, sign)} ${harmless(text)}`;
}
