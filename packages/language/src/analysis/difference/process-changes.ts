import type { Process } from '../../model/types.ts';
import { aspectsOf, type Fact } from './facts.ts';
import type { Keys } from './keys.ts';
import { Record } from './record.ts';
import type { DifferenceItem, Version } from './types.ts';
import { quoted } from './words.ts';

/** What the process says about itself: a sentence for each thing that differs. */
export function processChanges(before: Version, after: Version, keys: Keys): DifferenceItem[] {
    const aspects = aspectsOf(
        processFacts(before.process, new Record(before.workspace, keys.before)),
        processFacts(after.process, new Record(after.workspace, keys.after)),
    );
    return aspects.map(({ text }) => ({
        area: 'process',
        kind: 'changed',
        text: `The process ${text}.`,
        before: before.process.anchor,
        after: after.process.anchor,
    }));
}

function processFacts(process: Process, record: Record): Fact[] {
    const { label, version, stage, liveOn, reviewBy, owner, calendar, purpose, goals, scope } = process;
    return record
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
        .text('to', 'where it ends', scope?.to, text => `ends with ${text}`).facts;
}
