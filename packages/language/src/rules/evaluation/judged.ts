import { evaluationsOf, resolve } from '../../model/lookup.ts';
import type { Evaluation, Process } from '../../model/types.ts';
import type { Surroundings } from '../rule.ts';
import { called } from '../support/words.ts';

/** A process with all its evaluations: what one of them says another need not repeat. */
export interface Judged {
    readonly process: Process;
    readonly evaluations: readonly Evaluation[];
}

/**
 * What is judged together with an evaluation: all evaluations of its process, when it is the last one, where what is missing
 * is said. Undefined for the earlier ones, and where nobody knows the process.
 */
export function judgedWith(evaluation: Evaluation, surroundings: Surroundings): Judged | undefined {
    const process = processOf(evaluation, surroundings);
    if (!process) return undefined;
    const evaluations = evaluationsOf(surroundings.workspace, process);
    const date = ({ on }: Evaluation) => on?.value ?? '';
    const last = evaluations.reduce((a, b) => (date(b) >= date(a) ? b : a), evaluation);
    return last === evaluation ? { process, evaluations } : undefined;
}

/** The process that an evaluation is of. */
export function processOf(
    evaluation: Evaluation,
    { workspace, document }: Surroundings,
): Process | undefined {
    const around = document.processes.find(process => process.evaluations.includes(evaluation));
    if (around) return around;
    const element = resolve(workspace, evaluation.of);
    return element?.kind === 'process' ? element : undefined;
}

/** `the evaluation "Six-month review" of the process "Handle a complaint"`, for a message. */
export function evaluationWords(evaluation: Evaluation, process: Process): string {
    const title = evaluation.label || evaluation.name ? ` ${called(evaluation)}` : '';
    return `the evaluation${title} of the process ${called(process)}`;
}
