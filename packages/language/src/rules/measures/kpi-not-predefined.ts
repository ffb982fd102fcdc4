import type { ProcessRule } from '../rule.ts';
import { processBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** A KPI that was set after the process went live: an evaluation cannot count it as a criterion set beforehand. */
export const kpiNotPredefined: ProcessRule = {
    code: 'kpi-not-predefined',
    layer: 'measures',
    stage: 'live',
    severity: 'error',
    says: 'set after the process went live',
    fix: '`allow … because` with the true reason',
    about: 'process',
    check(process, { report }) {
        const live = process.liveOn;
        if (!live) return;
        for (const kpi of process.kpis) {
            if (!kpi.setOn || kpi.setOn.value <= live.value) continue;
            report({
                at: kpi.setOn.place,
                message: `The KPI ${called(kpi)} was set on ${kpi.setOn.value}, after the process went live on ${live.value}. Correct the date that is wrong; if both are right, say why it was set later: allow kpi-not-predefined because "…".`,
                related: [{ message: `The process went live on ${live.value}.`, place: live.place }],
                fixes: () => [
                    {
                        title: 'Say why it was set later',
                        edits: [
                            appendClauses(processBlock(process), [
                                'allow kpi-not-predefined because "The true reason: why the measure was set later"',
                            ]),
                        ],
                        unattended: false,
                    },
                ],
            });
        }
    },
};
