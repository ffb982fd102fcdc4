import type { DocumentModel, Place, Workspace } from '../../model/types.ts';
import type { TextEdit } from '../../rules/rule.ts';
import type { Source } from './source.ts';

/** The protocol's words for what a change is good for. */
export type ActionKind =
    | 'quickfix'
    | 'refactor.extract'
    | 'refactor.inline'
    | 'refactor.rewrite'
    | 'source.organizeImports';

/** A change of the text that somebody may want, whether or not anything is reported. */
export interface Action {
    /** What it does, as an order: `Sort the imports`. */
    readonly title: string;
    readonly kind: ActionKind;
    /** None when it is disabled. They do not overlap, and may touch several files. */
    readonly edits: readonly TextEdit[];
    /** Code of the findings that a quick fix does away with. */
    readonly mends?: string;
    /** Does for all that is meant what the fix of a finding does for a part of it: offered before the fixes. */
    readonly preferred?: boolean;
    /** Why it cannot be done here, in a sentence for the person who asked for it. */
    readonly disabled?: string;
}

/** Where somebody asks what can be done. */
export interface ActionContext {
    readonly workspace: Workspace;
    readonly document: DocumentModel;
    readonly source: Source;
    /** What is selected; a point where nothing is. */
    readonly selection: Place;
    /** ISO date. */
    readonly today: string;
    /** Name of the pack for processes that no portfolio covers; undefined where the settings name none. */
    readonly criteria: string | undefined;
    /** The text of any document of the workspace. */
    sourceOf(file: string): Source | undefined;
}

/** Knows one kind of change. */
export interface ActionSource {
    /** What its actions are good for: asked only when one of these is wanted. */
    readonly kinds: readonly ActionKind[];
    /** What can be done at the selection; nothing where it does not apply. */
    find(context: ActionContext, kind: ActionKind): Action[];
}
