import type { Process, Workspace } from '../../model/types.ts';
import { flowChanges } from './flow-changes.ts';
import { keysOf } from './keys.ts';
import { matchNodes } from './match.ts';
import { nodeDifferences } from './nodes.ts';
import { partChanges } from './parts.ts';
import { peopleChanges } from './people.ts';
import { processChanges } from './process-changes.ts';
import type { Difference, Version } from './types.ts';
import { wayDifferences } from './ways.ts';

/**
 * What differs between two versions of a process: two processes of one workspace, of which one revises the other, or the same
 * process in two states of its workspace. Layout, comments, places in the text and names that only references use make no
 * difference. Never fails; of a process without a flow every node of the other one is new or gone.
 */
export function differenceOf(
    oldWorkspace: Workspace,
    oldProcess: Process,
    newWorkspace: Workspace,
    newProcess: Process,
): Difference {
    const before: Version = { workspace: oldWorkspace, process: oldProcess };
    const after: Version = { workspace: newWorkspace, process: newProcess };
    const pairs = matchNodes(before, after, keysOf(before, after, new Map()));
    const keys = keysOf(before, after, new Map(pairs.map(pair => [pair.before.id, pair.after.id])));
    const nodes = nodeDifferences(before, after, pairs, keys);
    return {
        before,
        after,
        nodes,
        ways: wayDifferences(before, after, pairs),
        changes: [
            ...processChanges(before, after, keys),
            ...flowChanges(before, after, pairs, nodes),
            ...peopleChanges(before, after, keys),
            ...partChanges(before, after, keys),
        ],
    };
}
