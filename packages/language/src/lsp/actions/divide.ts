import type { Process } from '../../model/types.ts';
import { isTooLarge } from '../../rules/flow/flow-too-large.ts';
import type { Action, ActionContext, ActionSource } from './action.ts';
import { extractProcess } from './extract/index.ts';

/** Divides a process that is too large: each phase that can stand alone, as a process of its own. */
export const divideProcess: ActionSource = {
    kinds: ['quickfix'],
    find(context: ActionContext): Action[] {
        const { document, selection } = context;
        const process = document.processes.find(({ anchor }) => anchor.line === selection.line);
        if (!process || !isTooLarge(process)) return [];
        return phasesOf(process)
            .flatMap(phase => extractProcess.find({ ...context, selection: phase.place }, 'refactor.extract'))
            .filter(({ disabled }) => disabled === undefined)
            .map(action => ({ ...action, kind: 'quickfix', mends: 'flow-too-large' }));
    },
};

function phasesOf(process: Process) {
    return (process.flow?.nodes ?? []).filter(node => node.kind === 'phase');
}
