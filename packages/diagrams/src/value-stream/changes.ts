import { differenceOf, type Workspace } from '@process-as-code/language';
import { fold } from '../sentences/words.ts';
import type { BoxData, Stream, StreamBox } from './stream.ts';
import { dataRows } from './words.ts';

/** What became of a box from one version to the next. */
export type Change =
    | { readonly kind: 'new' | 'gone' }
    | {
          readonly kind: 'changed';
          /** What the data were before, as text. */
          readonly was: Partial<Readonly<Record<keyof BoxData | 'performers' | 'title', string>>>;
      };

/** The changes of the boxes of both versions, by box; a box without one stayed the same. */
export type Changes = ReadonlyMap<StreamBox, Change>;

/**
 * Compares two versions of a workspace: boxes belong together as their nodes do on the map of what changed; those that
 * stand for several nodes by their titles.
 */
export function changesBetween(workspace: Workspace, before: Stream, after: Stream): Changes {
    const changes = new Map<StreamBox, Change>();
    const old = boxesOf(before);
    const matched = new Set<StreamBox>();
    const { nodes } = differenceOf(workspace, before.process, workspace, after.process);
    const former = new Map(
        nodes.flatMap(node => (node.before && node.after ? [[node.after.id, node.before.id]] : [])),
    );
    for (const box of boxesOf(after)) {
        const free = old.filter(each => !matched.has(each));
        const same =
            free.find(each => each.id === former.get(box.id)) ??
            free.find(each => titleKey(each) === titleKey(box));
        if (!same) {
            changes.set(box, { kind: 'new' });
            continue;
        }
        matched.add(same);
        const was = differences(before, same, after, box);
        if (Object.keys(was).length > 0) changes.set(box, { kind: 'changed', was });
    }
    for (const box of old) if (!matched.has(box)) changes.set(box, { kind: 'gone' });
    return changes;
}

function boxesOf(stream: Stream): StreamBox[] {
    return stream.columns.flatMap(column => column.boxes);
}

function titleKey({ title }: StreamBox): string {
    return fold(title).toLowerCase();
}

function differences(before: Stream, old: StreamBox, after: Stream, box: StreamBox) {
    const was: Partial<Record<keyof BoxData | 'performers' | 'title', string>> = {};
    const rows = dataRows(after, box.data);
    for (const [index, { key, text }] of dataRows(before, old.data).entries())
        if (rows[index]!.text !== text) was[key] = text;
    if (titleKey(old) !== titleKey(box)) was.title = old.title;
    if (old.performers !== box.performers) was.performers = old.performers || 'nobody recorded';
    return was;
}
