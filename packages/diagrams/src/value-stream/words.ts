import type { WorkingWeek } from '@process-as-code/language';
import { timeText } from '@process-as-code/language';
import { numberText } from '../kpis/numbers.ts';
import { moneyText } from '../kpis/scale.ts';
import type { BoxData, Stream, StreamBox } from './stream.ts';

export const notRecorded = 'not recorded';

export function time(week: WorkingWeek, minutes: number | undefined): string {
    return minutes === undefined ? notRecorded : timeText(week, minutes);
}

/** A share from 0 to 1 as percent. */
export function share(value: number | undefined): string {
    return value === undefined ? notRecorded : `${numberText(value * 100, 1)}%`;
}

export function money(cost: { amount: number; currency: string } | undefined): string {
    return cost === undefined ? notRecorded : moneyText(cost.amount, cost.currency);
}

/** The rows of a data box. */
export function dataRows(
    { week }: Stream,
    data: BoxData,
): { key: keyof BoxData; label: string; text: string }[] {
    return [
        { key: 'touch', label: 'Touch', text: time(week, data.touch) },
        { key: 'wait', label: 'Wait', text: time(week, data.wait) },
        { key: 'accuracy', label: '%C&A', text: share(data.accuracy) },
        {
            key: 'people',
            label: 'People',
            text: data.people === undefined ? notRecorded : String(data.people),
        },
        { key: 'cost', label: 'Cost', text: money(data.cost) },
    ];
}

/** A box for somebody who does not see it. */
export function boxWords(stream: Stream, box: StreamBox): string {
    const data = dataRows(stream, box.data).map(({ label, text }) => `${label} ${text}`);
    return [box.title, box.performers || 'nobody recorded', ...data].join(', ');
}
