import type { Process } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import type { Block, Section } from '../document.ts';
import { context as basisContext, purpose, sipoc, techniques } from './basis.ts';
import type { ReportContext } from './context.ts';
import { evaluations, improvements } from './evaluation.ts';
import { flow } from './flow.ts';
import { kpis } from './kpis.ts';
import { limits } from './limits.ts';
import { approvals, engagement } from './people.ts';
import { responsibilities, roles, touchpoints } from './responsibility.ts';

/** One process from its purpose to what was learned from it. What is not recorded has no heading. */
export function processSection(report: ReportContext, process: Process): Section {
    const id = report.anchor(process);
    const writers: ((report: ReportContext, process: Process) => readonly Block[])[] = [
        purpose,
        techniques,
        sipoc,
        flow,
        responsibilities,
        roles,
        touchpoints,
        limits,
        basisContext,
        engagement,
        approvals,
        kpis,
        evaluations,
        improvements,
    ];
    return {
        kind: 'section',
        id,
        title: `The process: ${titleOf(process)}`,
        page: 'new',
        blocks: writers.flatMap(write => write(report, process)),
    };
}
