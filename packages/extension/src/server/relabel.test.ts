import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';
import { relabel } from './relabel.ts';

const text = `role Advisor "Adviser"
process P "The process" {
    flow {
        start Received
        step Log "Log \\"it\\"" by Advisor
        step 'Answer it' by Advisor
        wait for 2 days
        decide Good "Is it good?" by Advisor { yes -> Done otherwise -> Log }
        end Done good
    }
    need "Speed"
}`;
const { workspace, document } = await modelOf(text);
const source = { file: document.file, text };
const idAt = (part: string) =>
    document.processes[0]!.flow!.nodes.find(
        node => node.place.line === text.split('\n').findIndex(line => line.includes(part)) + 1,
    )!.id;

/** The line as it is after the edit. */
function lineAfter(id: string, label: string): string | undefined {
    const answer = relabel(workspace, source, id, label);
    if (!('edit' in answer) || !answer.edit) return undefined;
    const { place, text: put } = answer.edit;
    const line = text.split('\n')[place.line - 1]!;
    return (line.slice(0, place.column - 1) + put + line.slice(place.endColumn - 1)).trim();
}

test.each([
    ['P.Log', 'Note it', 'step Log "Note it" by Advisor'],
    ['P.Log', 'Say "yes" \\ no', 'step Log "Say \\"yes\\" \\\\ no" by Advisor'],
    ['P.Good', 'Is it\nfine?', 'decide Good "Is it fine?" by Advisor { yes -> Done otherwise -> Log }'],
    ['P.Received', 'A call', 'start Received "A call"'],
    ['P.Done', 'All well', 'end Done "All well" good'],
    ['Advisor', 'Agent', 'role Advisor "Agent"'],
    ['P', 'Another', 'process P "Another" {'],
])('%s becomes %s', (id, label, line) => {
    expect(lineAfter(id, label)).toBe(line);
});

test('without a name the label stands behind the keyword', () => {
    expect(lineAfter(idAt('Answer it'), 'Reply')).toBe('step "Reply" by Advisor');
    expect(lineAfter(idAt('wait for'), 'Let it rest')).toBe('wait "Let it rest" for 2 days');
});

test('says what it is called now', () => {
    expect(relabel(workspace, source, 'P.Log')).toEqual({ label: 'Log "it"' });
    expect(relabel(workspace, source, 'P.Log', ' Log  "it" ')).toEqual({ label: 'Log "it"' });
});

test('refuses with a sentence', () => {
    expect(relabel(workspace, source, 'P.Log', '  ')).toEqual({
        refused: 'A label needs at least one word.',
    });
    expect(relabel(workspace, source, 'Nobody', 'x')).toHaveProperty('refused');
});
