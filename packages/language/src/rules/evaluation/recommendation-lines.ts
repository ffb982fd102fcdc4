import type { Evaluation, Process } from '../../model/types.ts';
import type { Surroundings } from '../rule.ts';
import { likely, visibleRoles } from '../support/parties.ts';

/** What makes a recommendation something that somebody can do, and somebody else can check. */
export type RecommendationPart = 'owner' | 'date' | 'measure' | 'finding';

export interface Known {
    readonly process: Process;
    readonly evaluations: readonly Evaluation[];
    readonly surroundings: Surroundings;
    /** ISO date. */
    readonly due: string;
}

/** Clauses for parts of a recommendation, from what is recorded around it; none for what nobody has recorded yet. */
export function recommendationLines(
    parts: readonly RecommendationPart[],
    { process, evaluations, surroundings, due }: Known,
): string[] {
    const owner = process.owner?.name ?? likely(visibleRoles(process, surroundings), process)[0]?.name;
    const finding = evaluations.flatMap(({ findings }) => findings)[0]?.name;
    const kpi = evaluations.flatMap(({ against }) => against)[0]?.name ?? process.kpis[0]?.name;
    const lines: Readonly<Record<RecommendationPart, string | undefined>> = {
        finding: finding && `because ${finding}`,
        owner: owner && `owner ${owner}`,
        date: `due ${due}`,
        measure: kpi && `measured by ${kpi}`,
    };
    return parts.flatMap(part => lines[part] ?? []);
}
