import { differenceScenes } from '@process-as-code/diagrams';
import type { Difference, DifferenceItem, Place, Version } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';
import { type Comparison, isEqual } from '../commands/diff.ts';
import { nameOf } from '../opening.ts';

/** What changed as JSON, with the scene of the map of both versions, or its scenes where it is to be wrapped. */
export function diffJson(comparison: Comparison, width: number | undefined): string {
    const { differences, added, removed, root } = comparison;
    const report = {
        version: 1,
        equal: isEqual(comparison),
        processes: differences.map(difference => processJson(difference, root, width)),
        added: added.map(nameOf),
        removed: removed.map(nameOf),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}

function processJson(difference: Difference, root: string, width: number | undefined) {
    const { before, after, changes, nodes } = difference;
    const scenes = differenceScenes(difference, width === undefined ? {} : { width });
    return {
        name: nameOf(after.process),
        before: versionJson(before, root),
        after: versionJson(after, root),
        changes: changes.map(change => changeJson(change, root)),
        nodes: nodes.map(({ state, moved, matchedBy, before: old, after: now }) => ({
            state,
            moved,
            before: old?.id,
            after: now?.id,
            matchedBy,
        })),
        map: width === undefined ? scenes[0] : scenes,
    };
}

function versionJson({ process }: Version, root: string) {
    return {
        name: nameOf(process),
        label: process.label,
        version: process.version?.value,
        ...placeJson(process.anchor, root),
    };
}

function changeJson({ area, kind, text, aspects, before, after, node }: DifferenceItem, root: string) {
    return {
        area,
        kind,
        text,
        aspects: aspects?.map(aspect => ({ key: aspect.key, text: aspect.text })),
        node,
        before: before && placeJson(before, root),
        after: after && placeJson(after, root),
    };
}

function placeJson({ file, line, column }: Place, root: string) {
    return { file: relativePath(root, file), line, column };
}
