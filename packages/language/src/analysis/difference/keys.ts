import type { Ref } from '../../model/element.ts';
import { titleOfRef } from '../../model/lookup.ts';
import { referencesIn } from '../references.ts';
import type { Version } from './types.ts';
import { fold } from './words.ts';

/** Names of what references mean, the same in both versions for what is the same. */
export interface Keys {
    readonly before: (ref: Ref) => string;
    readonly after: (ref: Ref) => string;
}

/**
 * The same name is the same thing, even where it is called otherwise now; a thing whose name is gone is the one with the same
 * title. Of nodes it is the pairing that counts: ids of the later version by those of the earlier one.
 */
export function keysOf(before: Version, after: Version, pairs: ReadonlyMap<string, string>): Keys {
    const names = new Set<string>();
    const byTitle = new Map<string, string>();
    for (const ref of referencesIn(after.process)) {
        names.add(ownName(ref));
        const title = fold(titleOfRef(after.workspace, ref));
        if (!byTitle.has(title)) byTitle.set(title, ownName(ref));
    }
    const paired = new Set(pairs.values());
    return {
        after: ref => (ref.target && paired.has(ref.target.id) ? `node ${ref.target.id}` : ownName(ref)),
        before: ref => {
            const node = ref.target && pairs.get(ref.target.id);
            if (node !== undefined) return `node ${node}`;
            const name = ownName(ref);
            if (names.has(name)) return name;
            return byTitle.get(fold(titleOfRef(before.workspace, ref))) ?? name;
        },
    };
}

/** Without the process in which it stands: one name, one thing. */
function ownName({ name, target }: Ref): string {
    const path = target?.id ?? name;
    return path.slice(path.lastIndexOf('.') + 1);
}
