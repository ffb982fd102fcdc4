import type { Ref, Workspace } from '@process-as-code/language';
import { titleOfRef } from '@process-as-code/language';
import { fold, listed } from './words.ts';

/** What a reference names, on one line. */
export function titled(workspace: Workspace, ref: Ref): string {
    return fold(titleOfRef(workspace, ref));
}

/** The titles of several references as one list. */
export function titlesOf(workspace: Workspace, refs: readonly Ref[]): string {
    return listed(refs.map(ref => titled(workspace, ref)));
}
