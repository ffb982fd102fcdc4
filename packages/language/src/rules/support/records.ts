import type { Evaluation, Evidence, Kpi, Portfolio, Recommendation } from '../../model/types.ts';
import type { Block } from './edits.ts';

/** A KPI as something to write clauses into. */
export function kpiBlock(kpi: Kpi): Block {
    const clauses = [kpi.baseline, kpi.target, kpi.benchmark].filter(clause => clause !== undefined);
    return { element: kpi, contents: clauses };
}

/** An evaluation as something to write clauses into. */
export function evaluationBlock(evaluation: Evaluation): Block {
    const { feedback, findings, costs, benefits, recommendations } = evaluation;
    return {
        element: evaluation,
        contents: [...feedback, ...findings, ...costs, ...benefits, ...recommendations],
    };
}

/** A recommendation as something to write clauses into. */
export function recommendationBlock(recommendation: Recommendation): Block {
    return { element: recommendation, contents: [] };
}

/** An evidence item as something to write clauses into. */
export function evidenceBlock(item: Evidence): Block {
    return { element: item, contents: item.author ? [item.author] : [] };
}

/** A portfolio as something to write clauses into. */
export function portfolioBlock(portfolio: Portfolio): Block {
    return { element: portfolio, contents: portfolio.evidence };
}
