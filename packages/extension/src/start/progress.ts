import type { Overview } from '@process-as-code/language/protocol';
import { commands, type Disposable } from 'vscode';
import type { Overviews } from '../trees/overviews.ts';
import { fewerFindings, moreRecorded } from './steps-done.ts';

/** Tells the walkthrough when a finding was fixed and when a criterion was covered: no command alone does either. */
export function registerProgress(overviews: Overviews): Disposable {
    let before: Overview | undefined = overviews.current;
    return overviews.onChange(overview => {
        if (before && fewerFindings(before, overview)) tell('process.hasFixed');
        if (before && moreRecorded(before, overview)) tell('process.hasCovered');
        before = overview;
    });
}

function tell(key: string): void {
    void commands.executeCommand('setContext', key, true);
}
