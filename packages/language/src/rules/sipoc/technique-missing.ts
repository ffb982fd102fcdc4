import { metricsOf } from '../../analysis/metrics.ts';
import type { Process, TechniqueKind } from '../../model/types.ts';
import type { ProcessRule, RuleContext } from '../rule.ts';
import { called } from '../support/words.ts';
import { addTechnique, techniqueWords } from './techniques.ts';

/** No technique is recorded. */
export const techniqueMissing: ProcessRule = {
    code: 'technique-missing',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'information',
    says: 'no technique is recorded',
    fix: 'insert one',
    about: 'process',
    check(process, context) {
        if (process.techniques.length > 0) return;
        context.report({
            at: process.anchor,
            message: `No technique is recorded for the process ${called(process)}. Say how it was designed and why that way: technique swimlane because "Four parties hand work over".`,
            fixes: () =>
                fitting(process, context).map(technique => ({
                    title: `Add ${techniqueWords[technique]}`,
                    edits: [addTechnique(process, technique)],
                    unattended: false,
                })),
        });
    },
};

/** The techniques, those that suit what is on the map first. */
function fitting(process: Process, { workspace }: RuleContext): TechniqueKind[] {
    const { roles, handoffs } = metricsOf(workspace, process);
    const others: TechniqueKind[] = ['sipoc', 'value-stream', 'raci', 'bpmn', 'journey', 'blueprint'];
    const sequence: TechniqueKind[] = ['flowchart', 'swimlane'];
    return [...(roles > 1 || handoffs > 1 ? sequence.toReversed() : sequence), ...others];
}
