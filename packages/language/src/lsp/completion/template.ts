/** A part of a template: text as it is, or a place to fill. */
export type Part = string | Place;
export interface Place {
    /** What may be filled in, the likeliest first; empty for the place where the cursor comes to stand at last. */
    readonly choices: readonly string[];
}

/** Says what may stand in a place that names something: `@Role Manager`, `#3`. */
export type Filler = (place: string) => readonly string[];

/** Reads a template (see `Clause.inserts`). */
export function partsOf(template: string, fill: Filler): Part[] {
    return template.split(/(\[[^\]]*\])/).flatMap((part): Part[] => {
        if (!/^\[.*\]$/s.test(part)) return part === '' ? [] : [part];
        const inner = part.slice(1, -1);
        if (inner === '') return [{ choices: [] }];
        return [{ choices: /^[@#]/.test(inner) ? fill(inner) : inner.split('|') }];
    });
}

/** The template as a snippet of the protocol. */
export function snippetOf(parts: readonly Part[]): string {
    let number = 0;
    const written = parts.map(part => {
        if (typeof part === 'string') return escaped(part, /[\\$]/g);
        const [first, ...others] = part.choices;
        if (first === undefined) return '$0';
        number++;
        return others.length === 0
            ? `\${${number}:${escaped(first, /[\\$}]/g)}}`
            : `\${${number}|${part.choices.map(choice => escaped(choice, /[\\$},|]/g)).join(',')}|}`;
    });
    return written.join('');
}

/**
 * The template for a client that knows no snippets: one line up to the first place, where writing goes on; a block with
 * the likeliest choice in each place.
 */
export function plainOf(parts: readonly Part[]): string {
    const whole = parts.map(part => (typeof part === 'string' ? part : (part.choices[0] ?? ''))).join('');
    const first = parts.findIndex(part => typeof part !== 'string');
    if (first < 0 || whole.includes('\n')) return whole;
    return parts.slice(0, first).join('').replace(/"$/, '');
}

function escaped(text: string, signs: RegExp): string {
    return text.replaceAll(signs, '\\$&');
}
