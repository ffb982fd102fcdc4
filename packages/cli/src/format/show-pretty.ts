import type { DocumentModel, Element } from '@process-as-code/language';
import { harmless, type Paint, paintFor } from '../terminal.ts';

/** The models as outlines: every element in the order of the text, under the one that holds it, with its line. */
export function showPretty(
    documents: readonly DocumentModel[],
    nameOf: (uri: string) => string,
    paint: Paint = paintFor(process.stdout),
): string {
    return documents
        .map(document => {
            const elements = elementsIn(document).flatMap(element => outline(element, 1, paint));
            const problems = document.problems.map(
                ({ message, place }) => `  ${paint('red', `line ${place.line}`)} ${harmless(message)}`,
            );
            return [paint('bold', harmless(nameOf(document.file))), ...problems, ...elements].join('\n');
        })
        .join('\n\n');
}

function outline(element: Element, depth: number, paint: Paint): string[] {
    const words = [
        paint('dim', element.kind),
        ...(element.name === undefined ? [] : [element.name]),
        ...(textOf(element) === undefined ? [] : [`"${textOf(element)}"`]),
        paint('dim', `line ${element.place.line}`),
    ];
    const inside = elementsIn(element).flatMap(child => outline(child, depth + 1, paint));
    return ['  '.repeat(depth) + harmless(words.join(' ').replace(/\s*\n\s*/g, ' ')), ...inside];
}

function textOf(element: Element): string | undefined {
    const { text, party } = element as { text?: string; party?: { name: string } };
    return element.label ?? text ?? party?.name;
}

/** The elements right below something, in the order of the text. */
function elementsIn(holder: object): Element[] {
    return Object.values(holder).flatMap(elementsOf).sort(byPlace);
}

function elementsOf(value: unknown): Element[] {
    if (Array.isArray(value)) return value.flatMap(elementsOf);
    if (typeof value !== 'object' || value === null) return [];
    return isElement(value) ? [value] : elementsIn(value);
}

function isElement(value: object): value is Element {
    return 'id' in value && 'anchor' in value;
}

function byPlace(one: Element, other: Element): number {
    return one.place.line - other.place.line || one.place.column - other.place.column;
}
