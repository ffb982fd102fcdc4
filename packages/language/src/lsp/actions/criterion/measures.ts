import { later } from '../../../analysis/dates.ts';
import { evaluationsOf, improvementsOf } from '../../../model/lookup.ts';
import type {
    Evaluation,
    EvaluationFinding,
    Evidence,
    Feedback,
    Improvement,
    Kpi,
    Recommendation,
} from '../../../model/types.ts';
import type { Draft } from './draft.ts';
import { block } from './lines.ts';
import { asked, clause, type Recipe, recipe, words } from './recipe.ts';

const evidence = clause(draft => `evidence ${draft.nameOf('evidence')}`);
const results = asked<Kpi>('the results, period by period, for example: results { 2026-05: 12 }');

/** How well the process works, what was found out, and what came of it. Figures are for the writer to say. */
export const measureRecipes: Readonly<Record<string, Recipe>> = {
    kpi: recipe<Kpi>({
        elements: process => process.kpis,
        features: {
            customer: clause('focus customer', element => !element.focus),
            predefined: clause(
                draft =>
                    `set on ${draft.process.liveOn && draft.process.liveOn.value < draft.today ? draft.process.liveOn.value : draft.today}`,
                element => !element.setOn,
            ),
            baseline: clause(
                'baseline none because "It was not measured before"',
                element => !element.baseline,
            ),
            target: asked('the target, for example: target <= 8 by 2026-12-31'),
            benchmark: asked('what others reach, for example: benchmark 10 from "The standard"'),
            owner: clause(
                draft => `owner ${draft.nameOf('role')}`,
                element => !element.owner,
            ),
            source: clause('source "Where the figures come from"', element => !element.source),
            results,
            trend: results,
            met: results,
        },
        write: (draft, _, clauses) => {
            const name = draft.fulfil('kpi', 'NewKpi');
            draft.append(
                draft.process,
                block(`kpi ${name} "What shows that the process works"`, [...new Set(clauses)]),
            );
        },
    }),
    evaluation: recipe<Evaluation>({
        elements: (process, workspace) => evaluationsOf(workspace, process),
        features: {
            date: words(
                draft => ` on ${draft.today}`,
                (element, draft) => headingOf(element, draft),
                element => !element.on,
            ),
            kpi: clause(draft => `against ${draft.nameOf('kpi')}`),
            feedback: clause('feedback "What people say about the process"'),
            costs: clause('cost "What the process costs"'),
            benefits: clause('benefit "What the process brings"'),
            benchmark: asked('what others reach, at the KPI, for example: benchmark 10 from "The standard"'),
        },
        write: (draft, head, clauses) => draft.newEvaluation(head, clauses),
    }),
    feedback: recipe<Feedback>({
        elements: () => [],
        conflicts: ['customer', 'frontline'],
        features: {
            customer: words(''),
            frontline: words(''),
            sample: asked('how many answered, for example: sample 214'),
            evidence,
        },
        write: (draft, _, clauses, features) => {
            const from = features.has('customer')
                ? ` from ${draft.nameOf('customer')}`
                : features.has('frontline')
                  ? ` from ${draft.nameOf('frontline')}`
                  : '';
            draft.evaluate(block(`feedback${from} "What they say about the process"`, clauses));
        },
    }),
    finding: recipe<EvaluationFinding>({
        elements: () => [],
        features: {
            kpi: words(draft => ` from ${draft.nameOf('kpi')}`),
            evidence: words(draft => ` evidence ${draft.nameOf('evidence')}`),
        },
        write: (draft, head) =>
            draft.evaluate([`finding ${draft.fulfil('finding', 'NewFinding')} "What was found"${head}`]),
    }),
    recommendation: recipe<Recommendation>({
        elements: (process, workspace) =>
            evaluationsOf(workspace, process).flatMap(({ recommendations }) => recommendations),
        features: {
            finding: clause(draft => `because ${draft.nameOf('finding')}`),
            owner: clause(
                draft => `owner ${draft.nameOf('role')}`,
                element => !element.owner,
            ),
            due: clause(
                draft => `due ${inThreeMonths(draft)}`,
                element => !element.due,
            ),
            measure: clause(
                draft => `measured by ${draft.nameOf('kpi')}`,
                element => !element.measuredBy,
            ),
            status: clause('status proposed', element => !element.status),
            verdict: asked('what is advised about the process: verdict adopt, enhance or reject'),
        },
        write: (draft, _, clauses) => {
            const name = draft.fulfil('recommendation', 'NewRecommendation');
            draft.evaluate(block(`recommend ${name} "What should be done"`, clauses));
        },
    }),
    improvement: recipe<Improvement>({
        elements: (process, workspace) => improvementsOf(workspace, process),
        features: {
            feedback: clause('feedback "What people said"', element => !element.feedback),
            change: clause('changed "What was changed"', element => !element.changed),
            recommendation: clause(draft => `implements ${draft.nameOf('recommendation')}`),
            result: clause('result "What came of it"', element => !element.result),
            reflection: clause('reflection "What was learned from it"', element => !element.reflection),
        },
        write: (draft, _, clauses) =>
            draft.append(draft.process, block(`improvement "What became better" on ${draft.today}`, clauses)),
    }),
    reflection: recipe({
        elements: () => [],
        features: {},
        write: draft =>
            draft.append(
                draft.process,
                block(`improvement "What became better" on ${draft.today}`, [
                    'reflection "What was learned from it"',
                ]),
            ),
    }),
    evidence: recipe<Evidence>({
        elements: process => process.evidence,
        features: {
            file: asked('the file, for example: file "evidence/report.pdf"'),
            performance: clause('kind product', element => !element.evidenceKind),
            current: clause(
                draft => `date ${draft.today}`,
                element => !element.date,
            ),
            author: clause('author own', element => !element.author),
            commentary: clause('commentary "What it shows"', element => !element.commentary),
        },
        write: (draft, _, clauses) => {
            const name = draft.fulfil('evidence', 'NewEvidence');
            draft.append(
                draft.process,
                block(`evidence ${name} "What the document is"`, ['planned', ...clauses]),
            );
        },
    }),
};

function inThreeMonths({ today }: Draft): string {
    return later(today, { amount: 3, unit: 'month' });
}

/** Behind everything that stands before the braces. */
function headingOf(element: Evaluation, draft: Draft) {
    if (!element.body) return element.place;
    const source = draft.source(element);
    const { start } = source.span(element.place);
    const brace = source.span(element.body.place).start - 1;
    return source.place(start, start + source.text.slice(start, brace).trimEnd().length);
}
