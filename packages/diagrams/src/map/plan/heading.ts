import { type Process, titleOf, titleOfRef, type Workspace } from '@process-as-code/language';

/** What a map says that has nothing to show. */
export const emptyFlow = 'No steps are written yet.';

/** Title of a process map, and the lines below it. */
export function headingOf(workspace: Workspace, process: Process): readonly string[] {
    const facts = [
        process.version ? `Version ${process.version.value}` : '',
        process.stage.value,
        process.owner ? `Owner: ${titleOfRef(workspace, process.owner)}` : '',
    ];
    const missing = process.flow?.nodes.length ? [] : [emptyFlow];
    return [titleOf(process), facts.filter(fact => fact !== '').join(' · '), ...missing];
}
