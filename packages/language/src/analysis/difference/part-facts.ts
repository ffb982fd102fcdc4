import type { Ref } from '../../model/element.ts';
import type {
    Alternative,
    Approval,
    Constraint,
    Engagement,
    Evaluation,
    Improvement,
    Money,
    Need,
    Outcome,
    Risk,
    Technique,
    Workspace,
} from '../../model/types.ts';
import type { Record } from './record.ts';

/** Writes down what a part of a process says about itself. */
export type Facts<T> = (record: Record, part: T, workspace: Workspace) => Record;

export const needFacts: Facts<Need> = (record, need) => backed(shown(record, need), need);

export const outcomeFacts: Facts<Outcome> = (record, outcome) => shown(record, outcome);

export const techniqueFacts: Facts<Technique> = (record, technique) =>
    backed(
        record.text('because', 'the reason', technique.because, text => `has the reason ${text}`),
        technique,
    );

export const alternativeFacts: Facts<Alternative> = (record, { verdict, because }) =>
    record
        .value('verdict', 'the verdict', verdict, word => `is ${word}`)
        .text('because', 'the reason', because, text => `has the reason ${text}`);

export const constraintFacts: Facts<Constraint> = (record, { handledBy }) =>
    record.text('handled', 'how it is handled', handledBy, text => `is handled by ${text}`);

export const riskFacts: Facts<Risk> = (record, { likelihood, impact, mitigation }) =>
    record
        .value('likelihood', 'the likelihood', likelihood, level => `has a ${level} likelihood`)
        .value('impact', 'the impact', impact, level => `has a ${level} impact`)
        .text('mitigation', 'the mitigation', mitigation, text => `has the mitigation ${text}`);

export const engagementFacts: Facts<Engagement> = (record, engagement) => {
    const { method, on, asked, learned, changed } = engagement;
    record
        .value('method', 'the method', method?.value, text => `was by ${text}`)
        .value('on', 'the date', on?.value, date => `was on ${date}`)
        .text('asked', 'what was asked', asked, text => `asked ${text}`)
        .text('learned', 'what was learned', learned, text => `learned ${text}`)
        .text('changed', 'what changed', changed, text => `changed ${text}`);
    return backed(record, engagement);
};

export const approvalFacts: Facts<Approval> = (record, approval) => {
    const { on, decision, version, conditions, seal } = approval;
    record
        .value('decision', 'the decision', decision, word => `is ${word}`)
        .value('on', 'the date', on?.value, date => `is of ${date}`)
        .value('version', 'the version', version?.value, text => `is of version ${text}`)
        .text('conditions', 'the conditions', conditions, text => `has the conditions ${text}`)
        .value('seal', 'the seal', seal?.value, text => `has the seal ${text}`);
    return backed(record, approval);
};

export const evaluationFacts: Facts<Evaluation> = (record, evaluation) => {
    const { on, feedback, findings, costs, benefits, horizon, recommendations } = evaluation;
    const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
    const amounts = (list: readonly Money[]) =>
        list.map(({ text, amount, frequency }) => [text, amount?.text, frequency].filter(Boolean).join(' '));
    const discount = horizon?.discount ? ` with a discount of ${horizon.discount.text}` : '';
    return record
        .value('on', 'the date', on?.value, date => `is of ${date}`)
        .eachText('feedback', 'the feedback', texts(feedback), list => `has the feedback ${list}`)
        .eachText('findings', 'the findings', texts(findings), list => `finds ${list}`)
        .eachText('costs', 'the costs', amounts(costs), list => `counts the cost ${list}`)
        .eachText('benefits', 'the benefits', amounts(benefits), list => `counts the benefit ${list}`)
        .value(
            'horizon',
            'the horizon',
            horizon && `${horizon.years} years${discount}`,
            text => `looks at ${text}`,
        )
        .eachText(
            'recommendations',
            'the recommendations',
            recommendations.map(({ text, status }) => (status ? `${text} (${status})` : text)),
            list => `recommends ${list}`,
        );
};

export const improvementFacts: Facts<Improvement> = (record, { on, feedback, changed, result, reflection }) =>
    record
        .value('on', 'the date', on?.value, date => `is of ${date}`)
        .text('feedback', 'the feedback', feedback, text => `has the feedback ${text}`)
        .text('changed', 'what changed', changed, text => `changed ${text}`)
        .text('result', 'the result', result, text => `has the result ${text}`)
        .text('reflection', 'the reflection', reflection, text => `has the reflection ${text}`);

function shown(record: Record, { shownBy }: { readonly shownBy: readonly Ref[] }): Record {
    return record.eachThing('shown by', 'what shows it', shownBy, names => `is shown by ${names}`);
}

function backed(record: Record, { evidence }: { readonly evidence: readonly Ref[] }): Record {
    return record.eachThing('evidence', 'the evidence', evidence, names => `is backed by ${names}`);
}

export function present(ref: Ref | undefined): Ref[] {
    return ref ? [ref] : [];
}
