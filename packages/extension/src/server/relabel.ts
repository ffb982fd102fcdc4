import { type Element, elementsOf, type Place, type Workspace } from '@process-as-code/language';
import type { Relabelled } from '@process-as-code/language/protocol';

/** What stands before the label: the keyword, and the name where there is one. */
const head = /^(\p{L}+)(\s+[\p{L}_][\p{L}\d_-]*)?/u;
const string = /^\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/;
/** In these, the label stands right behind the keyword or the name. */
const kinds = new Set<Element['kind']>([
    ...([
        'start',
        'end',
        'step',
        'send',
        'receive',
        'call',
        'wait',
        'decision',
        'parallel',
        'phase',
    ] as const),
    ...(['role', 'stakeholder', 'system', 'process', 'input', 'output', 'kpi', 'limit'] as const),
]);

/** The text of a file as lines, to find again what the model has a place of. */
export interface Source {
    readonly file: string;
    readonly text: string;
}

/**
 * The edit that gives the element with an id another label; without a label, what it is called now. What cannot be changed in
 * one place is refused with a sentence.
 */
export function relabel(workspace: Workspace, source: Source, id: string, label?: string): Relabelled {
    const document = workspace.documents.get(source.file);
    const element = document && elementsOf(document).get(id);
    if (!element || !kinds.has(element.kind)) {
        return { refused: 'This has no label of its own. Click it to see where it is written.' };
    }
    const found = labelPlace(source.text, element);
    if (!found)
        return { refused: 'The label cannot be found in the text. Click to see where it is written.' };
    const now = element.label ?? element.name ?? '';
    if (label === undefined) return { label: now };
    const wanted = label.replace(/\s+/g, ' ').trim();
    if (wanted === '') return { refused: 'A label needs at least one word.' };
    if (wanted === now) return { label: now };
    return { label: wanted, edit: { place: found.place, text: `${found.lead}${quoted(wanted)}` } };
}

/** Where the label stands, or where it is to be put with a space before it. */
function labelPlace(text: string, { place, label }: Element): { place: Place; lead: string } | undefined {
    const line = text.split(/\r\n|\r|\n/)[place.line - 1]?.slice(place.column - 1) ?? '';
    const [before, , name] = head.exec(line) ?? [];
    if (before === undefined) return undefined;
    // `wait for 2 days` has neither name nor label: `for` is no name.
    const ends = [before.length, ...(name ? [before.length - name.length] : [])];
    for (const end of ends) {
        const [all, written] = string.exec(line.slice(end)) ?? [];
        if (all === undefined || written === undefined) continue;
        const start = end + all.length - written.length;
        return { place: within(place, start, start + written.length), lead: '' };
    }
    if (label !== undefined) return undefined;
    const end = name && /^\s+(for|until|by)$/.test(name) ? before.length - name.length : before.length;
    return { place: within(place, end, end), lead: ' ' };
}

function within(place: Place, start: number, end: number): Place {
    const { file, line, column } = place;
    return { file, line, column: column + start, endLine: line, endColumn: column + end };
}

function quoted(label: string): string {
    return `"${label.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
