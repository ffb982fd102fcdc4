import { isStep, stepsOf, titleOf } from '@process-as-code/language';
import { numberText } from '../kpis/numbers.ts';
import { listed } from '../sentences/words.ts';
import { sum } from './facts.ts';
import type { Stream } from './stream.ts';
import { money, notRecorded, share, time } from './words.ts';

/** One number of a whole stream. */
export interface Total {
    readonly label: string;
    /** Expected for a case, over all ways that it may take. */
    readonly text: string;
    /** The same number, to compare two versions; minutes, a share from 0 to 1, or money. */
    readonly value?: number;
    /** What the ladder adds up to: the main path, taken once. Absent where it is not counted so. */
    readonly once?: string;
}

/** Lead time, touch time, waiting, efficiency, rolled %C&A and cost of a stream. */
export function totalsOf(stream: Stream): Total[] {
    const { week, metrics, columns } = stream;
    const touch = sum(columns.map(column => column.touch));
    const wait = sum(columns.map(column => column.wait));
    const lead = sum([touch, wait]);
    const boxes = columns.flatMap(column => column.boxes);
    const accuracies = boxes.flatMap(box => box.data.accuracy ?? []);
    const cost =
        metrics.cost === undefined || metrics.currency === undefined
            ? undefined
            : { amount: metrics.cost, currency: metrics.currency };
    const once = (text: string) => (text === notRecorded ? {} : { once: text });
    return [
        total('Lead time', time(week, metrics.time?.lead), metrics.time?.lead, once(time(week, lead))),
        total('Touch time', time(week, metrics.time?.touch), metrics.time?.touch, once(time(week, touch))),
        total('Waiting', time(week, metrics.time?.wait), metrics.time?.wait, once(time(week, wait))),
        total(
            'Efficiency',
            share(metrics.efficiency),
            metrics.efficiency,
            once(share(touch === undefined || wait === undefined || !lead ? undefined : touch / lead)),
        ),
        total(
            'Rolled %C&A',
            share(metrics.rolledAccuracy),
            metrics.rolledAccuracy,
            once(share(accuracies.length > 0 ? accuracies.reduce((all, each) => all * each, 1) : undefined)),
        ),
        total('Cost per case', money(cost), cost?.amount, {}),
    ];
}

/** What the numbers leave out, in words; empty where everything is recorded. */
export function gapsOf(stream: Stream): string[] {
    const { process, columns, aside, byPhase } = stream;
    const untimed = stepsOf(process).filter(step => !step.time && !(step.runs && isStep(step)));
    const unwaited = columns.filter(column => column.wait === undefined).length;
    return [
        byPhase ? 'The boxes are phases, because the main path has too many steps for one picture.' : '',
        aside.length > 0 ? `Not on the main path, and so not drawn: ${listed(aside)}.` : '',
        untimed.length > 0
            ? `Time not recorded: ${listed(untimed.map(titleOf))}. The real times are longer. Write in the step: time 20 min`
            : '',
        columns.some(column => column.boxes.some(box => box.systems.length > 0))
            ? ''
            : 'No system is recorded. Write in the step: using SYSTEM',
        unwaited > 0
            ? `Waiting not recorded before ${unwaited} of ${columns.length} boxes. Write in the step: wait 2 hours`
            : '',
        stream.suppliers.length === 0 ? 'No supplier is recorded. Write: input NAME "…" from PARTY' : '',
        stream.customers.length === 0 ? 'No customer is recorded. Write: output NAME "…" to PARTY' : '',
        stream.demand ? '' : 'Demand is not recorded. Write a kpi with statistic count and its results',
    ]
        .filter(sentence => sentence !== '')
        .map(sentence => (sentence.endsWith('.') ? sentence : `${sentence}.`));
}

/** What became of one number from a version to the next. */
export interface Saving {
    readonly label: string;
    /** `71% less`, `3.6 percentage points more`. */
    readonly change: string;
    /** `14 working days → 4 working days`. */
    readonly text: string;
    /** Undefined where it cannot be told, or is about the same. */
    readonly isBetter?: boolean;
}

/** What a new version saves, number by number. */
export function savings(before: Stream, after: Stream): Saving[] {
    const old = totalsOf(before);
    return totalsOf(after).map((now, index) => {
        const was = old[index]!;
        const text = `${was.text} → ${now.text}`;
        if (was.value === undefined || now.value === undefined)
            return { label: now.label, change: 'cannot be compared', text };
        if (was.text === now.text) return { label: now.label, change: 'about the same', text };
        return {
            label: now.label,
            change: changeText(now.label, was.value, now.value),
            text,
            isBetter: now.value > was.value === shares.has(now.label),
        };
    });
}

/** Of these more is better, of all others less. */
const shares = new Set(['Efficiency', 'Rolled %C&A']);

function changeText(label: string, was: number, now: number): string {
    const word = now > was ? 'more' : 'less';
    if (shares.has(label)) {
        const points = numberText(Math.abs(now - was) * 100, 1);
        return `${points} percentage ${points === '1' ? 'point' : 'points'} ${word}`;
    }
    return was === 0
        ? `${word} than nothing`
        : `${numberText((Math.abs(now - was) / was) * 100, 0)}% ${word}`;
}

function total(label: string, text: string, value: number | undefined, once: { once?: string }): Total {
    return { label, text, ...(value === undefined ? {} : { value }), ...once };
}
