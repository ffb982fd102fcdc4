import type { Element, Ref } from '../../model/element.ts';
import { evaluationsOf, improvementsOf, titleOf, titleOfRef } from '../../model/lookup.ts';
import type { Workspace } from '../../model/types.ts';
import { aspectsOf, told } from './facts.ts';
import type { Keys } from './keys.ts';
import { matchParts } from './match-parts.ts';
import { kpiFacts, limitFacts } from './measure-facts.ts';
import * as facts from './part-facts.ts';
import { Record } from './record.ts';
import type { DifferenceArea, DifferenceItem, Version } from './types.ts';
import { fold, kindWord, listed, quoted } from './words.ts';

/** What a process has many of. */
interface Kind<T extends Element> {
    readonly area: DifferenceArea;
    readonly of: (version: Version) => readonly T[];
    /** What a sentence calls one, behind `The`. */
    readonly called: (part: T, workspace: Workspace) => string;
    readonly facts: facts.Facts<T>;
    /** What of a part says enough about it where it is new. */
    readonly telling?: readonly string[];
}

/** What is new, gone and different in the lists of a process, list by list. */
export function partChanges(before: Version, after: Version, keys: Keys): DifferenceItem[] {
    const of = <T extends Element>(kind: Kind<T>) => changesOf(kind, before, after, keys);
    return [
        ...of({
            area: 'inputs and outputs',
            of: ({ process }) => process.inputs,
            called: worded,
            facts: (record, { from }) =>
                record.eachRef('from', 'the supplier', from, names => `comes from ${names}`),
        }),
        ...of({
            area: 'inputs and outputs',
            of: ({ process }) => process.outputs,
            called: worded,
            facts: (record, { to }) => record.eachRef('to', 'the customer', to, names => `goes to ${names}`),
        }),
        // Which steps take and give an artifact is told by the steps.
        ...of({
            area: 'inputs and outputs',
            of: ({ process }) => process.artifacts,
            called: worded,
            facts: record => record,
        }).filter(({ kind }) => kind === 'changed'),
        ...of({
            area: 'limits',
            of: ({ process }) => process.limits,
            called: worded,
            facts: limitFacts,
            telling: ['within', 'order'],
        }),
        ...of({
            area: 'KPIs',
            of: ({ process }) => process.kpis,
            called: worded,
            facts: kpiFacts,
            telling: ['target', 'baseline'],
        }),
        ...of({
            area: 'approvals',
            of: ({ process }) => process.approvals,
            called: ({ by }, workspace) => `approval${partyWords(workspace, 'by', by)}`,
            facts: facts.approvalFacts,
            telling: ['decision', 'on'],
        }),
        ...of({
            area: 'approvals',
            of: ({ process }) => process.engagements,
            called: ({ party, method }, workspace) =>
                `engagement${partyWords(workspace, 'of', party)}${method ? ` by ${fold(method.value)}` : ''}`,
            facts: facts.engagementFacts,
            telling: ['on', 'changed'],
        }),
        ...of({
            area: 'reasons and risks',
            of: ({ process }) => process.needs,
            called: worded,
            facts: facts.needFacts,
        }),
        ...of({
            area: 'reasons and risks',
            of: ({ process }) => process.outcomes,
            called: worded,
            facts: facts.outcomeFacts,
        }),
        ...of({
            area: 'reasons and risks',
            of: ({ process }) => process.techniques,
            called: ({ technique }) => `technique ${technique}`,
            facts: facts.techniqueFacts,
        }),
        ...of({
            area: 'reasons and risks',
            of: ({ process }) => process.alternatives,
            called: worded,
            facts: facts.alternativeFacts,
            telling: ['verdict'],
        }),
        ...of({
            area: 'reasons and risks',
            of: ({ process }) => process.constraints,
            called: worded,
            facts: facts.constraintFacts,
        }),
        ...of({
            area: 'reasons and risks',
            of: ({ process }) => process.risks,
            called: worded,
            facts: facts.riskFacts,
            telling: ['mitigation'],
        }),
        ...of({
            area: 'evaluation',
            of: ({ workspace, process }) => evaluationsOf(workspace, process),
            called: part => worded(part),
            facts: facts.evaluationFacts,
            telling: ['on'],
        }),
        ...of({
            area: 'evaluation',
            of: ({ workspace, process }) => improvementsOf(workspace, process),
            called: worded,
            facts: facts.improvementFacts,
            telling: ['on', 'result'],
        }),
    ];
}

function worded(part: Element): string {
    return `${kindWord(part.kind)} ${quoted(titleOf(part))}`;
}

function partyWords(workspace: Workspace, word: string, ref: Ref | undefined): string {
    return ref ? ` ${word} ${fold(titleOfRef(workspace, ref))}` : '';
}

function changesOf<T extends Element>(
    kind: Kind<T>,
    before: Version,
    after: Version,
    keys: Keys,
): DifferenceItem[] {
    const { area } = kind;
    const earlier = kind.of(before);
    const later = kind.of(after);
    const pairs = matchParts(
        earlier,
        later,
        part => kind.called(part, before.workspace),
        part => kind.called(part, after.workspace),
    );
    const factsOf = (part: T, { workspace }: Version, keyOf: Keys['after']) =>
        kind.facts(new Record(workspace, keyOf), part, workspace).facts;
    const changes = later.flatMap((part): DifferenceItem[] => {
        const title = kind.called(part, after.workspace);
        const facts = factsOf(part, after, keys.after);
        const old = pairs.get(part);
        if (!old) {
            const telling = kind.telling ? facts.filter(({ key }) => kind.telling!.includes(key)) : facts;
            return [
                {
                    area,
                    kind: 'added',
                    text: `The ${title} is new${circumstances(telling)}.`,
                    after: part.place,
                },
            ];
        }
        const aspects = aspectsOf(factsOf(old, before, keys.before), facts);
        const was = kind.called(old, before.workspace);
        if (was !== title)
            aspects.unshift({ key: 'title', text: `is now the ${title}`, short: 'other words' });
        if (aspects.length === 0) return [];
        return [
            {
                area,
                kind: 'changed',
                ...told(`The ${was}`, aspects),
                before: old.place,
                after: part.place,
            },
        ];
    });
    const stays = new Set(pairs.values());
    const gone = earlier.filter(part => !stays.has(part));
    return [
        ...changes,
        ...gone.map((part): DifferenceItem => {
            const text = `The ${kind.called(part, before.workspace)} is gone.`;
            return { area, kind: 'removed', text, before: part.place };
        }),
    ];
}

/** `: it is statutory and asks for 5 working days` */
function circumstances(told: readonly Parameters<typeof aspectsOf>[1][number][]): string {
    const words = told.flatMap(fact =>
        'items' in fact
            ? fact.items.length > 0
                ? fact.says(fact.items.map(item => item.text).join(', '))
                : []
            : fact.says(fact.text),
    );
    return words.length > 0 ? `: it ${listed(words)}` : '';
}
