import type { Decision, Ref, Step, TimeRange, Touchpoint, Workspace } from '@process-as-code/language';
import type { Words } from './sentence.ts';
import { titled, titlesOf } from './titles.ts';
import type { Flowing } from './ways.ts';
import { byChannels, fold, listed, quoted, stopped } from './words.ts';

/** What a step or a decision says besides its text: what it needs, whom it touches, how long it takes, why. */
export function details(flowing: Flowing, node: Step | Decision): Words {
    const { workspace } = flowing;
    return [
        ...(node.kind === 'decision' ? [] : stepDetails(flowing, node)),
        ...named(workspace, 'System', node.using),
        ...node.touchpoints.map(touchpoint => [touchpointWords(workspace, touchpoint)]),
        ...time(node.time, node.kind === 'decision' ? undefined : node.wait),
        ...(node.kind === 'decision' || node.checklist.length === 0
            ? []
            : [[`Check: ${stopped(node.checklist.map(item => fold(item.value)).join('; '))}`]]),
        ...node.notes.map(note => [`Note: ${stopped(note.value)}`]),
        ...(node.because ? [[`Why: ${stopped(node.because.value)}`]] : []),
        ...node.sources.map(source => [`Source: ${stopped(source.value)}`]),
    ];
}

function stepDetails(flowing: Flowing, node: Step): Words {
    const { workspace, numbers } = flowing;
    const apart = node.independentOf;
    const number = apart?.node.target && numbers.get(apart.node.target.id);
    return [
        ...named(workspace, 'Needs', node.in),
        ...named(workspace, 'Gives', node.out),
        ...named(workspace, 'Accountable', node.accountable),
        ...named(workspace, 'Consult', node.consult),
        ...named(workspace, 'Inform', node.inform),
        ...(apart
            ? [
                  [
                      'This must be independent of ',
                      number === undefined ? quoted(apart.node.name) : { sentence: number },
                      apart.byAnotherPerson ? ': another person does it.' : '.',
                  ],
              ]
            : []),
    ];
}

function named(workspace: Workspace, word: string, refs: readonly Ref[]): Words {
    return refs.length === 0 ? [] : [[`${word}: ${stopped(titlesOf(workspace, refs))}`]];
}

function touchpointWords(workspace: Workspace, touchpoint: Touchpoint): string {
    const channels = touchpoint.channels.map(channel => fold(channel.value));
    const by = channels.length === 0 ? '' : ` ${byChannels(listed(channels, 'or'))}`;
    const promise = touchpoint.promise ? `, promise: ${quoted(touchpoint.promise.value)}` : '';
    return `Touchpoint: ${titled(workspace, touchpoint.party)}${by}${promise}.`;
}

function time(touch: TimeRange | undefined, wait: TimeRange | undefined): Words {
    if (touch && wait) return [[`Time: ${touch.text}, after a wait of ${wait.text}.`]];
    if (touch) return [[`Time: ${touch.text}.`]];
    return wait ? [[`Wait before it: ${wait.text}.`]] : [];
}
