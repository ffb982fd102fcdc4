import type { Ref } from '../../model/element.ts';
import { resolve } from '../../model/lookup.ts';
import type { Workspace } from '../../model/types.ts';
import { stepsOf } from '../nodes.ts';
import { partyRefsOf } from '../parties.ts';
import { aspectsOf, type Fact, told } from './facts.ts';
import type { Keys } from './keys.ts';
import { Record } from './record.ts';
import type { DifferenceItem, Version } from './types.ts';
import { count, quoted } from './words.ts';

/** Somebody or something that takes part. */
interface Member {
    readonly title: string;
    readonly ref: Ref;
    readonly steps: number;
    readonly facts: readonly Fact[];
}

/** Who takes part now and did not before, who no longer does, and whose part or details differ. */
export function peopleChanges(before: Version, after: Version, keys: Keys): DifferenceItem[] {
    const earlier = membersOf(before, keys.before);
    const later = membersOf(after, keys.after);
    return [
        ...[...later].flatMap(([key, member]) => {
            const old = earlier.get(key);
            return old ? changeOf(old, member) : [newcomer(member)];
        }),
        ...[...earlier].filter(([key]) => !later.has(key)).map(([, member]) => leaver(member)),
    ];
}

function newcomer({ title, steps, ref }: Member): DifferenceItem {
    const text = `${title} is new${steps > 0 ? `: performs ${count(steps, 'step')}` : ' in this process'}.`;
    return { area: 'people', kind: 'added', text, after: ref.place };
}

function leaver({ title, steps, ref }: Member): DifferenceItem {
    const text = `${title} no longer takes part${steps > 0 ? ` (performed ${count(steps, 'step')} before)` : ''}.`;
    return { area: 'people', kind: 'removed', text, before: ref.place };
}

function changeOf(before: Member, after: Member): DifferenceItem[] {
    const aspects = aspectsOf(before.facts, after.facts);
    if (before.steps !== after.steps) {
        const text = shareWords(before.steps, after.steps);
        aspects.unshift({ key: 'steps', text, short: text });
    }
    if (aspects.length === 0) return [];
    const words = told(after.title, aspects);
    return [{ area: 'people', kind: 'changed', ...words, before: before.ref.place, after: after.ref.place }];
}

function shareWords(before: number, after: number): string {
    if (after === 0) return `no longer performs a step (before: ${before})`;
    return `now performs ${count(after, 'step')} instead of ${before === 0 ? 'none' : before}`;
}

/** By key, in the order in which the text names them. */
function membersOf({ workspace, process }: Version, keyOf: (ref: Ref) => string): Map<string, Member> {
    const steps = new Map<string, number>();
    for (const step of stepsOf(process))
        for (const key of new Set(step.by.map(keyOf))) steps.set(key, (steps.get(key) ?? 0) + 1);
    const members = new Map<string, Member>();
    for (const ref of partyRefsOf(process)) {
        const key = keyOf(ref);
        if (members.has(key)) continue;
        const record = new Record(workspace, keyOf);
        const facts = partyFacts(workspace, ref, record);
        members.set(key, { title: record.title(ref), ref, steps: steps.get(key) ?? 0, facts });
    }
    return members;
}

function partyFacts(workspace: Workspace, ref: Ref, record: Record): readonly Fact[] {
    const party = resolve(workspace, ref);
    record.value('label', 'what it is called', quoted(record.title(ref)), text => `is called ${text}`);
    if (party?.kind === 'role') {
        const { cost, headcount, frontline, reportsTo } = party;
        const price = cost && `${cost.amount.text}${cost.per === undefined ? '' : ` per ${cost.per}`}`;
        record
            .value('headcount', 'the headcount', headcount, number => `has a headcount of ${number}`)
            .value('cost', 'the cost', price, text => `costs ${text}`)
            .value('frontline', 'the front line', frontline ? 'front-line staff' : '', text => `is ${text}`)
            .refs('reports', 'who it reports to', reportsTo ? [reportsTo] : [], name => `reports to ${name}`);
    } else if (party?.kind === 'stakeholder') {
        const { position, customer, frontline, power, interest } = party;
        record
            .value('position', 'inside or outside', position, word => `is ${word}`)
            .value('customer', 'being a customer', customer ? 'a customer' : '', text => `is ${text}`)
            .value('frontline', 'the front line', frontline ? 'front-line staff' : '', text => `is ${text}`)
            .value('power', 'the power', power, level => `has ${level} power`)
            .value('interest', 'the interest', interest, level => `has ${level} interest`);
    }
    return record.facts;
}
