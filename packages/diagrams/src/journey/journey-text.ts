import { outsidePhases } from '../picture/stages.ts';
import { type Table, type TableGroup, tableHtml, tableMarkdown } from '../table/index.ts';
import type { Journey, JourneyWork } from './journey.ts';
import { noMoments, promiseText } from './words.ts';

/** Where the customers meet the process, as an accessible HTML table; a fragment. */
export function journeyHtml(journey: Journey): string {
    return tableHtml(tableOf(journey), 'journey');
}

/** The same as a section of Markdown. */
export function journeyMarkdown(journey: Journey): string {
    return tableMarkdown(tableOf(journey));
}

function tableOf(journey: Journey): Table {
    const phases = journey.stages.some(stage => stage.label !== undefined);
    const groups = journey.stages.map(
        ({ label, works }): TableGroup => ({
            ...(phases ? { label: label ?? outsidePhases } : {}),
            rows: works.flatMap(rowsOf),
        }),
    );
    const filled = groups.filter(group => group.rows.length > 0);
    return {
        caption: `${journey.label}: customer journey`,
        columns: ['Step', 'Who', 'By', 'Promise', 'Feeling, 1 (bad) to 5 (good)'],
        groups: filled,
        notes: filled.length > 0 ? [] : [noMoments],
    };
}

function rowsOf(work: JourneyWork): TableGroup['rows'] {
    return work.moments.map(moment => ({
        id: work.id,
        place: work.place,
        cells: [
            [work.label],
            [moment.party],
            [moment.channels.join(', ') || 'not recorded'],
            [promiseText(moment)],
            [moment.feeling === undefined ? 'not recorded' : String(moment.feeling)],
        ],
    }));
}
