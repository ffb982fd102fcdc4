import { later } from '../../analysis/dates.ts';
import type { Evaluation, Recommendation } from '../../model/types.ts';
import type { EvaluationRule, Fix, RuleContext } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { recommendationBlock } from '../support/records.ts';
import { called, oneOf } from '../support/words.ts';
import { processOf } from './judged.ts';
import { type RecommendationPart, recommendationLines } from './recommendation-lines.ts';

/** A recommendation that nobody could carry out, or of which nobody could say that it was. */
export const recommendationVague: EvaluationRule = {
    code: 'recommendation-vague',
    layer: 'evaluation',
    stage: 'evaluated',
    severity: 'warning',
    says: 'a recommendation with no owner, date, measure or finding; or only "improve", "consider", "enhance"',
    fix: 'insert',
    about: 'evaluation',
    check(evaluation, context) {
        for (const recommendation of evaluation.recommendations) {
            // What was turned down is not going to be done.
            if (recommendation.status === 'rejected' || recommendation.verdict === 'reject') continue;
            const missing = missingIn(recommendation);
            if (missing.length > 0) {
                context.report({
                    at: recommendation.anchor,
                    message: `No ${oneOf(missing)} is recorded for the recommendation ${called(recommendation)}. Say who does it until when, what shows that it worked, and which finding it is for: ${missing.map(part => examples[part]).join(', ')}.`,
                    fixes: () => insert(recommendation, missing, evaluation, context),
                });
            } else if (isVague(recommendation.text)) {
                context.report({
                    at: recommendation.anchor,
                    message: `The recommendation ${called(recommendation)} does not say what is to be done. Name the step and the change: "Ring within one working day of every complaint".`,
                });
            }
        }
    },
};

const examples: Readonly<Record<RecommendationPart, string>> = {
    owner: 'owner TeamLeader',
    date: 'due 2027-01-31',
    measure: 'measured by ResolutionTime',
    finding: 'because LateCalls',
};

function missingIn({ owner, due, measuredBy, because }: Recommendation): RecommendationPart[] {
    const has: Readonly<Record<RecommendationPart, boolean>> = {
        owner: owner !== undefined,
        date: due !== undefined,
        measure: measuredBy !== undefined,
        finding: because.length > 0,
    };
    return (Object.keys(has) as RecommendationPart[]).filter(part => !has[part]);
}

/** Only such a verb and what it is about, without how: "Improve communication", "Consider more training". */
function isVague(text: string): boolean {
    const words = text.trim().split(/\s+/);
    return /^(improve|consider|enhance)$/i.test(words[0] ?? '') && words.length <= 4 && !/\d/.test(text);
}

function insert(
    recommendation: Recommendation,
    missing: readonly RecommendationPart[],
    evaluation: Evaluation,
    context: RuleContext,
): Fix[] {
    const process = processOf(evaluation, context);
    if (!process) return [];
    const lines = recommendationLines(missing, {
        process,
        evaluations: [evaluation],
        surroundings: context,
        due: later(context.today, { amount: 3, unit: 'month' }),
    });
    if (lines.length === 0) return [];
    return [
        {
            title: `Add ${lines.map(line => `"${line}"`).join(', ')}`,
            edits: [appendClauses(recommendationBlock(recommendation), lines)],
            unattended: false,
        },
    ];
}
