import type { Process } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import type { Block, Section } from '../document.ts';
import { context as basisContext, purpose, sipoc, techniques } from './basis.ts';
import type { ReportContext } from './context.ts';
import { difference } from './difference.ts';
import { evaluations, improvements } from './evaluation.ts';
import { flow } from './flow.ts';
import { kpis } from './kpis.ts';
import { limits } from './limits.ts';
import { approvals, engagement } from './people.ts';
import { blueprint, flowchart, journey, sipocMap, stakeholders, story, valueStream } from './pictures.ts';
import { responsibilities, roles, touchpoints } from './responsibility.ts';

type Writer = (report: ReportContext, process: Process) => readonly Block[];

/** Part 1: which techniques were used, and why these. */
export function techniquesPart(report: ReportContext): Section {
    const { processes } = report.input.scope;
    return {
        kind: 'section',
        id: report.idOf('techniques'),
        title: 'Part 1: Techniques and why they were chosen',
        page: 'new',
        blocks: processes.flatMap(process => techniques(report, process)),
    };
}

/** Part 2: each process, from its purpose to its approval. What is not recorded has no heading. */
export function processPart(report: ReportContext): Section[] {
    const { processes } = report.input.scope;
    return processes.map((process, index) => ({
        kind: 'section',
        id: report.anchor(process),
        title: `Part 2: The process “${titleOf(process)}”`,
        ...(index > 0 ? { page: 'new' as const } : {}),
        blocks: written(report, process, [
            purpose,
            sipoc,
            sipocMap,
            flow,
            flowchart,
            responsibilities,
            roles,
            touchpoints,
            limits,
            basisContext,
            engagement,
            approvals,
            journey,
            blueprint,
            valueStream,
            stakeholders,
        ]),
    }));
}

/** Part 3: what each process achieves, what was found, what it costs and is worth, and what changed because of it. */
export function evaluationPart(report: ReportContext): Section[] {
    return report.input.scope.processes.map(process => {
        const blocks = written(report, process, [kpis, evaluations, improvements, story, difference]);
        return {
            kind: 'section',
            id: report.idOf(`${process.id}-evaluation`),
            title: `Part 3: Evaluation of “${titleOf(process)}”`,
            page: 'new',
            blocks:
                blocks.length > 0
                    ? blocks
                    : [{ kind: 'paragraph', text: ['No measure, evaluation or improvement is recorded.'] }],
        };
    });
}

function written(report: ReportContext, process: Process, writers: readonly Writer[]): Block[] {
    return writers.flatMap(write => write(report, process));
}
