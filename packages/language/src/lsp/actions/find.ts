import type { Action, ActionContext, ActionKind, ActionSource } from './action.ts';
import { addMissing } from './criterion/index.ts';
import { divideProcess } from './divide.ts';
import { extractProcess } from './extract/index.ts';
import { inlineProcess } from './inline/index.ts';
import { listToSteps } from './list/index.ts';
import { otherSide } from './other-side.ts';
import { sortImports } from './sort-imports.ts';
import { writeSeal } from './write-seal.ts';

/** Every change that can be offered beyond fixes. */
const sources: readonly ActionSource[] = [
    listToSteps,
    divideProcess,
    addMissing,
    writeSeal,
    otherSide,
    inlineProcess,
    extractProcess,
    sortImports,
];

/**
 * What can be done at the selection, of the kinds that are wanted (`refactor` means all that begin with it); where nobody says
 * which, those that change no more than what is selected.
 */
export function findActions(context: ActionContext, wanted?: readonly string[]): Action[] {
    return sources.flatMap(source => {
        const kind = source.kinds.find(each => isWanted(each, wanted, context));
        return kind === undefined ? [] : source.find(context, kind);
    });
}

function isWanted(kind: ActionKind, wanted: readonly string[] | undefined, context: ActionContext): boolean {
    if (wanted) return wanted.some(each => kind === each || kind.startsWith(`${each}.`));
    if (!kind.startsWith('source.')) return true;
    const { line } = context.selection;
    return context.document.imports.some(
        ({ statement }) => statement.line <= line && line <= statement.endLine,
    );
}
