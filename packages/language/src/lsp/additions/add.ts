import type { Workspace } from '../../model/types.ts';
import type { Addition, AddParams, Refusal } from '../../protocol.ts';
import type { ActionContext } from '../actions/action.ts';
import { skeletonsFor } from '../actions/criterion/skeletons.ts';
import { Source } from '../actions/source.ts';
import { type Circumstances, findCriterion } from '../overview/matrix.ts';
import { additionOf } from './blank.ts';

/** Gives the text of a file; undefined where nobody knows it. */
export type TextOf = (file: string) => string | undefined;

/** The edits that begin what one expectation of a criterion misses, in the first process that it is asked of. */
export function addExpected(
    workspace: Workspace,
    circumstances: Circumstances,
    textOf: TextOf,
    params: AddParams,
): Addition | Refusal {
    const criterion = findCriterion(workspace, circumstances, params);
    const expectation = criterion?.found.expectations[params.expectation];
    if (!criterion || !expectation)
        return { refused: 'The text has changed meanwhile. Look at the matrix again.' };
    if (expectation.recorded) return { refused: 'This is recorded already.' };
    const { subject } = criterion.question;
    const process = subject.processes[0];
    const home = process && workspace.documents.get(process.place.file);
    const source = process && sourceFrom(textOf, process.place.file);
    if (!process || !home || !source)
        return {
            refused: 'There is no process that it could be added to. Write behind "covers" which one it is.',
        };
    const context: ActionContext = {
        workspace,
        document: home,
        source,
        selection: process.anchor,
        today: circumstances.today,
        criteria: circumstances.defaultPack,
        sourceOf: file => sourceFrom(textOf, file),
    };
    const only = { ...criterion.found, expectations: [expectation] };
    const edits = skeletonsFor(context, only, subject, process);
    if (edits.length === 0)
        return { refused: expectation.missing ?? 'What it misses has to be changed by hand.' };
    return additionOf(edits, textOf);
}

function sourceFrom(textOf: TextOf, file: string): Source | undefined {
    const text = textOf(file);
    return text === undefined ? undefined : new Source(file, text);
}
