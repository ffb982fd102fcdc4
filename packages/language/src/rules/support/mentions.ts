import { declaredInProcess } from '../../analysis/declarations.ts';
import { nodesOf } from '../../analysis/nodes.ts';
import { partyRefsOf } from '../../analysis/parties.ts';
import { resolve } from '../../model/lookup.ts';
import type { AnyElement, Process, Workspace } from '../../model/types.ts';
import { labelFrom } from './names.ts';
import { folded } from './words.ts';

/** Shorter names may be any word. */
const SHORTEST = 3;

/** True when a text names an element of a process or a party it names: by its name, as written or as words, or by its label. */
export function mentionsElement(workspace: Workspace, process: Process, text: string): boolean {
    const words = ` ${folded(text)} `;
    const elements: readonly AnyElement[] = [
        ...declaredInProcess(process),
        ...nodesOf(process),
        ...partyRefsOf(process).flatMap(ref => resolve(workspace, ref) ?? []),
    ];
    return elements
        .flatMap(({ name, label }) => [name, name && labelFrom(name), label])
        .map(each => folded(each ?? ''))
        .some(
            each => each.length >= SHORTEST && (words.includes(` ${each} `) || words.includes(` ${each}s `)),
        );
}
