import { expect, test, vi } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { type Client, clientWith } from '../../testing/client.ts';

const TEXT = `role Advisor
process P {
    flow {
        start
        step Log "Log" by Advisor {
            time 30 min
            wait 1 working day
        }
        decide Ok "Ok?" by Advisor {
            yes 75% -> Done
            no {
                step Repair "Repair" by Advisor, Customer {
                    time 2 hours
                    if "Too late" 10% -> Late
                }
            }
        }
        step Done "Done" by Advisor
        end
        end Late
    }
}
stakeholder Customer
`;

/** The lines of the text that have hints, with these between ⟨ and ⟩. */
async function hintsIn(text: string, lines = [0, 99]): Promise<string[]> {
    const client = await clientWith({ 'main.proc': text });
    await client.open('main.proc');
    return hintsOf(client, text, lines);
}

async function hintsOf(client: Client, text: string, lines: number[]): Promise<string[]> {
    const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
        textDocument: { uri: client.uri('main.proc') },
        range: { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } },
    });
    const shown = text.split('\n');
    for (const { position, label } of hints
        .toReversed()
        .sort((a, b) => b.position.character - a.position.character)) {
        const line = shown[position.line]!;
        shown[position.line] =
            `${line.slice(0, position.character)}⟨${label}⟩${line.slice(position.character)}`;
    }
    return shown.filter(line => line.includes('⟨')).map(line => line.trim());
}

test('tells the time up to here, how many cases come, and who is accountable', async () => {
    expect(await hintsIn(TEXT)).toEqual([
        'step Log "Log" by Advisor⟨accountable⟩ {⟨after 1.1 working days⟩',
        'decide Ok "Ok?" by Advisor {⟨after 1.1 working days⟩',
        'no⟨25% of cases⟩ {',
        'step Repair "Repair" by Advisor, Customer {⟨after 1.3 working days⟩',
        'if "Too late" 10% -> Late⟨2.5% of cases⟩',
        'step Done "Done" by Advisor⟨accountable⟩⟨after at least 1.1 working days⟩⟨97.5% of cases⟩',
        'end⟨after at least 1.1 working days⟩',
        'end Late⟨after 1.3 working days⟩⟨2.5% of cases⟩',
    ]);
});

test('says no share of cases that rests on chances nobody wrote', async () => {
    const shown = await hintsIn(TEXT.replace('yes 75%', 'yes').replace('10% ', ''));
    expect(shown.join('\n')).not.toContain('of cases');
    expect(shown.join('\n')).toContain('working days');
});

test.each([
    ['expectedTime', 'working days'],
    ['chance', 'of cases'],
    ['accountable', '⟨accountable⟩'],
])('leaves out what hints.%s switches off', async (name, word) => {
    const settings = () => ({ hints: { [name]: false } });
    const client = await clientWith({ 'main.proc': TEXT }, { settings });
    await client.open('main.proc');
    await vi.waitFor(async () => {
        const shown = (await hintsOf(client, TEXT, [0, 99])).join('\n');
        expect(shown).not.toContain(word);
        expect(shown).toContain('⟨');
    });
});

test('tells only of the lines that are shown', async () => {
    expect(await hintsIn(TEXT, [4, 5])).toEqual([
        'step Log "Log" by Advisor⟨accountable⟩ {⟨after 1.1 working days⟩',
    ]);
});

test('says nothing where nothing is known', async () => {
    const text = 'process P { flow { start step "a" decide "b?" { yes { } no { } } end } }';
    expect(await hintsIn(text)).toEqual([]);
});
