import { type FlowNode, type Ref, titleOfRef, type Workspace } from '@process-as-code/language';
import type { TextRole } from '../scene.ts';

/** What a node shows besides its name. Nothing of it is shown where nothing of it is written. */
export interface Detail {
    /** Touch time and the waiting before. */
    readonly times?: boolean;
    /** Inputs and outputs. */
    readonly artifacts?: boolean;
    /** Notes, as numbered footnotes. */
    readonly notes?: boolean;
    readonly systems?: boolean;
}

/** A line of small print in a node. */
export interface NodeDetail {
    readonly role: Exclude<TextRole, 'number'>;
    readonly text: string;
}

/** What a map shows where nobody says it. */
export const usualDetail: Detail = { notes: true };

/** Who performs a node, for maps without lanes. */
export function performersOf(workspace: Workspace, node: FlowNode): NodeDetail[] {
    if (!('by' in node) || node.by.length === 0) return [];
    return [{ role: 'performer', text: node.by.map(ref => titleOfRef(workspace, ref)).join(' · ') }];
}

/** The small print of a node, in the order in which it stands below the name. */
export function detailsOf(workspace: Workspace, node: FlowNode, detail: Detail): NodeDetail[] {
    const found: NodeDetail[] = [];
    const add = (role: NodeDetail['role'], text: string | undefined) => {
        if (text) found.push({ role, text });
    };
    const titles = (refs: readonly Ref[]) => refs.map(ref => titleOfRef(workspace, ref)).join(' · ');
    if (!('by' in node)) return found;
    if (detail.times) {
        add('time', node.time?.text);
        if (node.kind !== 'decision') add('wait', node.wait?.text);
    }
    if (detail.artifacts && node.kind !== 'decision') {
        add('input', titles(node.in));
        add('output', titles(node.out));
    }
    if (detail.systems) add('system', titles(node.using));
    return found;
}
