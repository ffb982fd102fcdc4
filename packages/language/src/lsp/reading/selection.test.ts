import { EmptyFileSystem } from 'langium';
import { parseHelper } from 'langium/test';
import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { createEditorServices } from '../services.ts';
import { selectionRange } from './selection.ts';

const { services } = createEditorServices(EmptyFileSystem);

/** What is selected step by step around `|`. */
async function selections(marked: string): Promise<string[]> {
    const text = marked.replace('|', '');
    const document = await parseHelper(services)(text);
    const { textDocument } = document;
    const found: string[] = [];
    let range: SelectionRange | undefined = selectionRange(
        document,
        textDocument.positionAt(marked.indexOf('|')),
    );
    for (; range; range = range.parent) found.push(textDocument.getText(range.range));
    return found;
}

test('grows from a word to its text, its statement, the block, and the whole file', async () => {
    expect(await selections('role A\nprocess P { version "1" purpose "To ans|wer all" }\n')).toEqual([
        'answer',
        'To answer all',
        '"To answer all"',
        'purpose "To answer all"',
        'version "1" purpose "To answer all"',
        '{ version "1" purpose "To answer all" }',
        'process P { version "1" purpose "To answer all" }',
        'role A\nprocess P { version "1" purpose "To answer all" }',
        'role A\nprocess P { version "1" purpose "To answer all" }\n',
    ]);
});

test('takes a name and a number with its unit as one', async () => {
    expect(
        (await selections('process P { flow { step S "s" { wait 2 wor|king days } } }')).slice(0, 3),
    ).toEqual(['working', '2 working days', 'wait 2 working days']);
    expect((await selections('process P { owner Mana|ger }'))[0]).toBe('Manager');
});

test('grows in a comment from the word to all of it', async () => {
    expect((await selections('/* one t|wo */\nrole A')).slice(0, 2)).toEqual(['two', '/* one two */']);
});

test('selects the file where there is nothing around', async () => {
    expect(await selections('|')).toEqual(['']);
    expect((await selections('\n|\nrole A\n')).at(-1)).toBe('\n\nrole A\n');
});
