import { isStale } from '../../analysis/approvals.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import { resolve } from '../../model/lookup.ts';
import { contains } from '../../model/place.ts';
import { called } from '../../rules/support/words.ts';
import type { Action, ActionContext, ActionSource } from './action.ts';

/** Writes into an approval the seal of what the process is now: from then on it shows when the process changes. */
export const writeSeal: ActionSource = {
    kinds: ['refactor.rewrite'],
    find({ workspace, document, source, selection }: ActionContext): Action[] {
        return document.processes.flatMap(process =>
            process.approvals
                .filter(approval => approval.decision === 'approved' && contains(approval.place, selection))
                .filter(approval => !approval.seal || isStale(workspace, process, approval))
                .map((approval): Action => {
                    const seal = `"${fingerprint(workspace, process)}"`;
                    const party = resolve(workspace, approval.by);
                    const of = party ? ` by ${called(party)}` : '';
                    return {
                        title: approval.seal
                            ? `Seal the approval${of} anew: it then is of the process as it is now`
                            : `Seal the approval${of}`,
                        kind: 'refactor.rewrite',
                        edits: [
                            approval.seal
                                ? { place: approval.seal.place, text: seal }
                                : source.append(approval, [`seal ${seal}`]),
                        ],
                    };
                }),
        );
    },
};
