import { kpiResults } from '../../model/results.ts';
import type { Kpi, Limit } from '../../model/types.ts';
import { type Facts, present } from './part-facts.ts';

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
        .eachValue(
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
    const { results } = kpiResults(workspace, kpi);
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
        .eachValue(
            'results',
            'the results',
            results.map(({ measure, period }) => `${period.text}: ${measure.text}`),
            list => `has the result ${list}`,
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
        .text('source', 'the source', kpi.source, text => `has the source ${text}`)
        .eachThing('evidence', 'the evidence', kpi.evidence, names => `is backed by ${names}`);
};

const directions = { '>=': 'at least', '<=': 'at most', '=': 'exactly' } as const;
