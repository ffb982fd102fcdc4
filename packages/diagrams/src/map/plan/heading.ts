import { type Process, titleOf, type Workspace } from '@process-as-code/language';
import { factsOf } from '../../picture/heading.ts';

/** What a map says that has nothing to show. */
export const emptyFlow = 'No steps are written yet.';

/** Title of a process map, and the lines below it. */
export function headingOf(workspace: Workspace, process: Process): readonly string[] {
    const missing = process.flow?.nodes.length ? [] : [emptyFlow];
    return [titleOf(process), factsOf(workspace, process), ...missing];
}
