import type { SvgParts } from '@process-as-code/language/protocol';
import { partsOf } from './parts.ts';
import { Recent } from './recent.ts';

/** So many pictures are remembered: those of several previews, and of the keys that are on their way. */
const most = 8;

/** The pictures that were sent last: of a new one, only what is different goes to who has one of them. */
export class SentPictures {
    /** Another server that comes after this one must not take its pictures for its own. */
    private readonly began = Date.now().toString(36);
    private count = 0;
    private readonly sent = new Recent<readonly string[]>(most);

    /** A picture for a client that has the picture with the id `known`, if any. */
    parts(svg: string, known?: string): SvgParts {
        const base = known === undefined ? undefined : this.sent.get(known);
        const parts = partsOf(svg);
        const id = `${this.began}.${++this.count}`;
        this.sent.set(id, parts);
        return base ? { id, base: known!, parts: difference(base, parts) } : { id, parts };
    }
}

/** Parts with those that stand in `base` as ranges of it. Each of these is used once: it is one element of the page. */
function difference(base: readonly string[], parts: readonly string[]): SvgParts['parts'] {
    const places = new Map<string, number[]>();
    for (let index = base.length - 1; index >= 0; index--) {
        const same = places.get(base[index]!);
        if (same) same.push(index);
        else places.set(base[index]!, [index]);
    }
    const result: (string | [number, number])[] = [];
    for (const part of parts) {
        const at = places.get(part)?.pop();
        const last = result.at(-1);
        if (at === undefined) result.push(part);
        else if (typeof last === 'object' && last[1] === at) last[1]++;
        else result.push([at, at + 1]);
    }
    return result;
}
