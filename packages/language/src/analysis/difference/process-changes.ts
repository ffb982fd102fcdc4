import { resolve } from '../../model/lookup.ts';
import type { Calendar } from '../../model/types.ts';
import { aspectsOf, type Fact } from './facts.ts';
import type { Keys } from './keys.ts';
import { Record } from './record.ts';
import type { DifferenceItem, Version } from './types.ts';
import { quoted } from './words.ts';

/** What the process says about itself: a sentence for each thing that differs. */
export function processChanges(before: Version, after: Version, keys: Keys): DifferenceItem[] {
    const aspects = aspectsOf(processFacts(before, keys.before), processFacts(after, keys.after));
    return aspects.map(({ text }) => ({
        area: 'process',
        kind: 'changed',
        text: `The process ${text}.`,
        before: before.process.anchor,
        after: after.process.anchor,
    }));
}

function processFacts({ workspace, process }: Version, keyOf: Keys['after']): Fact[] {
    const record = new Record(workspace, keyOf);
    const { label, version, stage, liveOn, reviewBy, owner, calendar, purpose, goals, scope } = process;
    record
        .value('label', 'what it is called', label && quoted(label), text => `is called ${text}`)
        .value('version', 'its version', version?.value, text => `is version ${text}`)
        .value('stage', 'its stage', stage.value, text => `is ${text}`)
        .value('live', 'since when it is live', liveOn?.value, date => `is live since ${date}`)
        .value('review', 'its review date', reviewBy?.value, date => `is to be reviewed by ${date}`)
        .refs('owner', 'its owner', owner ? [owner] : [], name => `is owned by ${name}`)
        .refs('calendar', 'its calendar', calendar ? [calendar] : [], name => `follows the calendar ${name}`)
        .text('purpose', 'its purpose', purpose, text => `has the purpose ${text}`)
        .eachThing('goals', 'its goals', goals, names => `supports the goal ${names}`)
        .text('from', 'where it begins', scope?.from, text => `begins with ${text}`)
        .text('to', 'where it ends', scope?.to, text => `ends with ${text}`);
    const followed = resolve(workspace, calendar);
    if (followed?.kind === 'calendar') calendarFacts(followed, record);
    return record.facts;
}

function calendarFacts({ days, opens, closes, closed }: Calendar, record: Record): void {
    const hours =
        opens === undefined || closes === undefined ? undefined : `${clock(opens)} to ${clock(closes)}`;
    record
        .eachValue(
            'days',
            'its working days',
            days.map(day => weekdays[day - 1]!),
            list => `works on ${list}`,
        )
        .value('hours', 'its hours', hours, text => `works from ${text}`)
        .eachValue(
            'closed',
            'its closed days',
            closed.map(({ value }) => value),
            list => `is closed on ${list}`,
        );
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Minutes after midnight as `09:00`. */
function clock(minutes: number): string {
    return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
}
