import type { Ref } from '../../model/element.ts';
import { kpiResults } from '../../model/results.ts';
import type {
    Alternative,
    Approval,
    Constraint,
    Engagement,
    Evaluation,
    Improvement,
    Kpi,
    Limit,
    Need,
    Outcome,
    Risk,
    Technique,
    Workspace,
} from '../../model/types.ts';
import type { Record } from './record.ts';

/** Writes down what a part of a process says about itself. */
export type Facts<T> = (record: Record, part: T, workspace: Workspace) => Record;

export const shown: Facts<Need | Outcome> = (record, { shownBy }) =>
    record.eachThing('shown by', 'what shows it', shownBy, names => `is shown by ${names}`);

export const techniqueFacts: Facts<Technique> = (record, { because }) =>
    record.text('because', 'the reason', because, text => `has the reason ${text}`);

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

export const limitFacts: Facts<Limit> = (record, limit) => {
    const { order, within, from, fromEvent, to, extension, sources, pausedWhile, startsAgainAt, examples } =
        limit;
    const share = within?.share ? ` for ${within.share.text}` : '';
    return record
        .value(
            'order',
            'what kind of limit it is',
            order,
            word => `is ${orders[word as keyof typeof orders]}`,
        )
        .value('within', 'the time', within && `${within.duration.text}${share}`, text => `asks for ${text}`)
        .things('from', 'where it begins', from, names => `begins at ${names}`)
        .text('event', 'the event', fromEvent, text => `begins with ${text}`)
        .things('to', 'where it ends', to, names => `ends at ${names}`)
        .value(
            'extension',
            'the extension',
            extension && extensionText(extension),
            text => `may be extended${text}`,
        )
        .refs(
            'agreed',
            'who agrees',
            present(extension?.agreedWith),
            name => `is extended in agreement with ${name}`,
        )
        .refs('notify', 'who is told', present(extension?.notify), name => `tells ${name} of an extension`)
        .eachThing('paused', 'what stops the clock', pausedWhile, names => `stands still during ${names}`)
        .eachThing('again', 'what starts it again', startsAgainAt, names => `starts again at ${names}`)
        .eachText(
            'sources',
            'the sources',
            sources.map(source => source.value),
            list => `rests on ${list}`,
        )
        .eachText(
            'examples',
            'the examples',
            examples.map(({ start, due }) => `${start.value} due ${due?.value ?? 'nothing'}`),
            list => `has the example ${list}`,
        );
};

const orders = {
    statutory: 'statutory',
    standard: 'a standard',
    sla: 'a service level',
    target: 'a target',
} as const;

function extensionText({ duration, condition, notifyWithin }: NonNullable<Limit['extension']>): string {
    return [
        duration ? ` by ${duration.text}` : ' by an open time',
        condition ? ` if “${condition.value}”` : '',
        notifyWithin ? `, told within ${notifyWithin.text}` : '',
    ].join('');
}

export const kpiFacts: Facts<Kpi> = (record, kpi, workspace) => {
    const { focus, statistic, unit, formula, numerator, denominator, setOn, baseline, target, benchmark } =
        kpi;
    const until = target?.by ? ` by ${target.by.value}` : '';
    const since = baseline?.on ? ` on ${baseline.on.value}` : '';
    const latest = kpiResults(workspace, kpi).results.at(-1);
    return record
        .value(
            'target',
            'the target',
            target && `${directions[target.direction]} ${target.measure.text}${until}`,
            text => `has a target of ${text}`,
        )
        .value(
            'baseline',
            'the baseline',
            baseline?.measure && `${baseline.measure.text}${since}`,
            text => `has a baseline of ${text}`,
        )
        .value(
            'result',
            'the latest result',
            latest && `${latest.measure.text} (${latest.period.text})`,
            text => `has as its latest result ${text}`,
        )
        .text(
            'none',
            'why there is no baseline',
            baseline?.none?.because,
            text => `has no baseline because ${text}`,
        )
        .value('benchmark', 'the benchmark', benchmark?.measure?.text, text => `has the benchmark ${text}`)
        .text('from', 'where the benchmark is from', benchmark?.from, text => `has a benchmark from ${text}`)
        .value('focus', 'the focus', focus?.value, word => `looks at ${word}`)
        .value('statistic', 'the statistic', statistic, word => `is a ${word}`)
        .value('unit', 'the unit', unit?.value, text => `counts in ${text}`)
        .text('formula', 'the formula', formula, text => `has the formula ${text}`)
        .text('numerator', 'the numerator', numerator, text => `has the numerator ${text}`)
        .text('denominator', 'the denominator', denominator, text => `has the denominator ${text}`)
        .value('set', 'when it was set', setOn?.value, date => `was set on ${date}`)
        .refs('owner', 'the owner', present(kpi.owner), name => `is owned by ${name}`)
        .value('every', 'how often it is measured', kpi.every?.value, text => `is measured every ${text}`)
        .text('source', 'the source', kpi.source, text => `has the source ${text}`);
};

const directions = { '>=': 'at least', '<=': 'at most', '=': 'exactly' } as const;

export const engagementFacts: Facts<Engagement> = (record, { method, on, asked, learned, changed }) =>
    record
        .value('method', 'the method', method?.value, text => `was by ${text}`)
        .value('on', 'the date', on?.value, date => `was on ${date}`)
        .text('asked', 'what was asked', asked, text => `asked ${text}`)
        .text('learned', 'what was learned', learned, text => `learned ${text}`)
        .text('changed', 'what changed', changed, text => `changed ${text}`);

export const approvalFacts: Facts<Approval> = (record, { on, decision, version, conditions, seal }) =>
    record
        .value('decision', 'the decision', decision, word => `is ${word}`)
        .value('on', 'the date', on?.value, date => `is of ${date}`)
        .value('version', 'the version', version?.value, text => `is of version ${text}`)
        .text('conditions', 'the conditions', conditions, text => `has the conditions ${text}`)
        .value('seal', 'the seal', seal?.value, text => `has the seal ${text}`);

export const evaluationFacts: Facts<Evaluation> = (record, { on, feedback, findings, recommendations }) =>
    record
        .value('on', 'the date', on?.value, date => `is of ${date}`)
        .eachText(
            'feedback',
            'the feedback',
            feedback.map(each => each.text),
            list => `has the feedback ${list}`,
        )
        .eachText(
            'findings',
            'the findings',
            findings.map(each => each.text),
            list => `finds ${list}`,
        )
        .eachText(
            'recommendations',
            'the recommendations',
            recommendations.map(({ text, status }) => (status ? `${text} (${status})` : text)),
            list => `recommends ${list}`,
        );

export const improvementFacts: Facts<Improvement> = (record, { on, feedback, changed, result, reflection }) =>
    record
        .value('on', 'the date', on?.value, date => `is of ${date}`)
        .text('feedback', 'the feedback', feedback, text => `has the feedback ${text}`)
        .text('changed', 'what changed', changed, text => `changed ${text}`)
        .text('result', 'the result', result, text => `has the result ${text}`)
        .text('reflection', 'the reflection', reflection, text => `has the reflection ${text}`);

function present(ref: Ref | undefined): Ref[] {
    return ref ? [ref] : [];
}
