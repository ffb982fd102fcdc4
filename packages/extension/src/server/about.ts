import {
    allNodes,
    type FlowNode,
    type Process,
    type Ref,
    titleOf,
    titleOfRef,
    type Workspace,
} from '@process-as-code/language';
import type { AboutNode } from '@process-as-code/language/protocol';

type Fact = AboutNode['facts'][number];

/** What is recorded of the node with an id, in words; undefined where the process has no such node. */
export function aboutNode(workspace: Workspace, process: Process, id: string): AboutNode | undefined {
    const node = nodeOf(process, id);
    return (
        node && {
            kind: kinds[node.kind],
            title: titleOf(node),
            facts: [
                ...whoDoes(workspace, node),
                ...howLong(node),
                ...promises(workspace, node),
                ...remarks(node),
            ],
        }
    );
}

/** The node with an id; the block of a bar, the step of a marker on its border. */
export function nodeOf(process: Process, id: string): FlowNode | undefined {
    const [owner] = id.split('/');
    return [...allNodes(process.flow?.nodes ?? [])].find(node => node.id === owner);
}

const kinds: Readonly<Record<FlowNode['kind'], string>> = {
    start: 'Start',
    end: 'End',
    step: 'Step',
    send: 'Send',
    receive: 'Receive',
    call: 'Runs another process',
    wait: 'Wait',
    decision: 'Decision',
    parallel: 'In parallel',
    phase: 'Phase',
    jump: 'Goes on at',
};

function whoDoes(workspace: Workspace, node: FlowNode): Fact[] {
    if (!('by' in node)) return [];
    const named = (refs: readonly Ref[]) => refs.map(ref => titleOfRef(workspace, ref)).join(', ');
    const by = fact(node.kind === 'decision' ? 'Decided by' : 'Performed by', named(node.by));
    if (node.kind === 'decision') return by;
    return [
        ...by,
        ...fact('Accountable', named(node.accountable)),
        ...fact('Consulted', named(node.consult)),
        ...fact('Informed', named(node.inform)),
    ];
}

function howLong(node: FlowNode): Fact[] {
    if (node.kind === 'wait') {
        return [...fact('For', node.duration?.text), ...fact('Until', node.until?.value)];
    }
    if (!('by' in node)) return [];
    const time = fact('Touch time', node.time?.text);
    if (node.kind === 'decision') return time;
    return [
        ...time,
        ...fact('Waiting before', node.wait?.text),
        ...node.deadlines.flatMap(({ after }) => fact('Deadline', after.text)),
        ...fact('Complete and accurate', node.accurate?.text),
        ...fact('Cost', node.cost?.text),
    ];
}

function promises(workspace: Workspace, node: FlowNode): Fact[] {
    if (!('touchpoints' in node)) return [];
    return node.touchpoints.flatMap(({ party, channels, promise, feeling }) => {
        const by = channels.length > 0 ? ` by ${channels.map(channel => channel.value).join(', ')}` : '';
        return [
            ...fact('Meets', `${titleOfRef(workspace, party)}${by}`),
            ...fact('Promise', promise?.value),
            ...fact('Feeling', feeling && `${feeling.value} of 5`),
        ];
    });
}

function remarks(node: FlowNode): Fact[] {
    return 'notes' in node ? node.notes.flatMap(({ value }) => fact('Note', value)) : [];
}

function fact(name: string, text: string | undefined): Fact[] {
    return text ? [{ name, text }] : [];
}
