import { defineKind, having, type Kind } from '../kind.ts';
import { elementsOf, isKnown, isWritten } from './elements.ts';

/** What is said about a process as a whole. */
export const designKinds: Readonly<Record<string, Kind>> = {
    technique: defineKind(
        'technique',
        'techniques',
        elementsOf(process => process.techniques),
        {
            rationale: having('a rationale', technique => isWritten(technique.because)),
            evidence: having('evidence', technique => isKnown(technique.evidence)),
        },
    ),
    need: defineKind(
        'business need',
        'business needs',
        elementsOf(process => process.needs),
        {
            kpi: having('a KPI that shows it', need => isKnown(need.shownBy)),
            evidence: having('evidence', need => isKnown(need.evidence)),
        },
    ),
    constraint: defineKind(
        'constraint',
        'constraints',
        elementsOf(process => process.constraints.filter(({ kind }) => kind === 'constraint')),
        { handled: having('how it is handled', constraint => isWritten(constraint.handledBy)) },
    ),
    risk: defineKind(
        'risk',
        'risks',
        elementsOf(process => process.risks),
        { mitigation: having('a mitigation', risk => isWritten(risk.mitigation)) },
    ),
    alternative: defineKind(
        'alternative',
        'alternatives',
        elementsOf(process => process.alternatives),
        { reason: having('a reason', alternative => isWritten(alternative.because)) },
    ),
    limit: defineKind(
        'limit',
        'limits',
        elementsOf(process => process.limits),
        { source: having('a source', limit => limit.sources.some(isWritten)) },
    ),
};
