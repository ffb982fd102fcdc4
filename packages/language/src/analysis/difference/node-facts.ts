import type { FlowNode, Step, Work } from '../../model/flow.ts';
import { isStep } from '../nodes.ts';
import type { Fact } from './facts.ts';
import { Record } from './record.ts';
import { kindWord, quoted, withArticle } from './words.ts';

/** What a node says about itself; not where it stands and where it leads. */
export function nodeFacts(node: FlowNode, ...way: ConstructorParameters<typeof Record>): Fact[] {
    const record = new Record(...way)
        .value('kind', 'the kind', withArticle(kindWord(node.kind)), kind => `is ${kind}`)
        .called(labelOf(node));
    if (isStep(node)) stepFacts(record, node);
    else if (node.kind === 'decision') workFacts(record, node);
    else if (node.kind === 'wait')
        record
            .value('wait', 'the waiting', node.duration?.text, text => `waits ${text}`)
            .text('until', 'what it waits for', node.until, text => `waits until ${text}`);
    else if (node.kind === 'end')
        record.value('result', 'the result', node.result, result => `is a ${result} end`);
    else if (node.kind === 'parallel')
        record.eachText(
            'branches',
            'the branches',
            node.branches.flatMap(({ label }) => label ?? []),
            list => `has the branch ${list}`,
        );
    return record.facts;
}

function labelOf(node: FlowNode): string | undefined {
    return node.label === undefined || node.label === '' ? undefined : quoted(node.label);
}

function stepFacts(record: Record, step: Step): void {
    record.refs('performer', 'the performer', step.by, names => `is performed by ${names}`);
    if (step.kind === 'send')
        record.eachRef('receiver', 'the receiver', step.counterparts, names => `goes to ${names}`);
    if (step.kind === 'receive')
        record.eachRef('sender', 'the sender', step.counterparts, names => `comes from ${names}`);
    record
        .things('runs', 'the process that runs', step.runs ? [step.runs] : [], name => `runs ${name}`)
        .value('wait', 'the waiting', step.wait?.text, text => `waits ${text}`)
        .value('time', 'the touch time', step.time?.text, text => `takes ${text}`)
        .value('accuracy', '%C&A', step.accurate?.text, text => `is complete and accurate in ${text}`)
        .value('cost', 'the cost', step.cost?.text, text => `costs ${text}`)
        .value('value', 'the value', step.value && values[step.value], text => `counts as ${text}`)
        .refs(
            'accountable',
            'who is accountable',
            step.accountable,
            names => `has ${names} accountable for it`,
        )
        .eachRef('consult', 'who is consulted', step.consult, names => `consults ${names}`)
        .eachRef('inform', 'who is informed', step.inform, names => `informs ${names}`)
        .things(
            'independence',
            'what it is independent of',
            step.independentOf ? [step.independentOf.node] : [],
            name => `must be independent of ${name}`,
        )
        .value(
            'another person',
            'who else must do it',
            step.independentOf?.byAnotherPerson ? 'another person' : undefined,
            text => `must be done by ${text}`,
        )
        .eachThing('in', 'the inputs', step.in, names => `takes ${names}`)
        .eachThing('out', 'the outputs', step.out, names => `gives ${names}`);
    sharedFactsOf(record, step);
    record.eachText(
        'checklist',
        'the checklist',
        step.checklist.map(text => text.value),
        list => `has on its checklist ${list}`,
    );
}

const values = { adding: 'adding value', enabling: 'enabling value', waste: 'waste' } as const;

function workFacts(record: Record, work: Work): void {
    record
        .refs('performer', 'the performer', work.by, names => `is made by ${names}`)
        .value('time', 'the touch time', work.time?.text, text => `takes ${text}`);
    sharedFactsOf(record, work);
}

function sharedFactsOf(record: Record, work: Work): void {
    record.eachRef('using', 'the systems', work.using, names => `uses ${names}`);
    for (const { party, channels, promise, feeling } of work.touchpoints) {
        const [key, who] = [record.key(party), record.title(party)];
        const by = channels.map(channel => channel.value).join(', ') || 'a way that is not recorded';
        record
            .value(`touchpoint ${key}`, `the touchpoint with ${who}`, by, text => `touches ${who} by ${text}`)
            .text(`promise ${key}`, `the promise to ${who}`, promise, text => `promises ${who} ${text}`)
            .value(
                `feeling ${key}`,
                `the feeling of ${who}`,
                feeling && `${feeling.value} of 5`,
                text => `leaves ${who} with a feeling of ${text}`,
            );
    }
    record
        .text('because', 'the reason', work.because, text => `has the reason ${text}`)
        .eachText(
            'notes',
            'the notes',
            work.notes.map(note => note.value),
            list => `has the note ${list}`,
        )
        .eachText(
            'sources',
            'the sources',
            work.sources.map(source => source.value),
            list => `rests on ${list}`,
        );
}
