import { expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { fingerprint } from './fingerprint.ts';

const TEXT = `role Advisor "Advisor" role Manager
process P {
    version "1"
    input Form "Form" from Advisor
    input Card "Card" from Advisor
    flow {
        start
        step Check "Check the claim" by Advisor { time 5 min if "Scam" -> Stop }
        end Stop "Stopped"
    }
    kpi Speed { target <= 8 results { 2026-01: 4 } }
}`;

async function sealOf(text: string): Promise<string> {
    const { workspace, document } = await modelOf(text);
    return fingerprint(workspace, document.processes[0]!);
}

test('is 16 hexadecimal digits', async () => expect(await sealOf(TEXT)).toMatch(/^[0-9a-f]{16}$/));

test.each([
    ['layout', (text: string) => text.replaceAll('    ', '\t').replaceAll('\n', '\r\n')],
    ['a comment', (text: string) => text.replace('flow', '// why\n/* where */ flow')],
    [
        'a name that only arrows use',
        (text: string) => text.replaceAll('Stop', 'Ended').replace('"Endedped"', '"Stopped"'),
    ],
    [
        'the order of inputs',
        (text: string) => text.replace(/( {4}input Form.*\n)( {4}input Card.*\n)/, '$2$1'),
    ],
    ['a new result', (text: string) => text.replace('2026-01: 4', '2026-01: 4 2026-02: 5')],
    ['an owner of another process', (text: string) => `${text}\nprocess Q { owner Manager }`],
])('%s does not change it', async (_, edit) => {
    expect(edit(TEXT)).not.toBe(TEXT);
    expect(await sealOf(edit(TEXT))).toBe(await sealOf(TEXT));
});

test.each([
    ['a step text', 'Check the claim', 'Check the receipt'],
    ['a performer', 'by Advisor', 'by Manager'],
    ['a time', '5 min', '6 min'],
    ['a target', '<= 8', '<= 9'],
    ['the label of a role', 'role Advisor "Advisor"', 'role Advisor "Clerk"'],
    ['the version', 'version "1"', 'version "2"'],
    ['another way of the flow', '-> Stop', '-> Check'],
])('%s changes it', async (_, from, to) => {
    expect(await sealOf(TEXT.replace(from, to))).not.toBe(await sealOf(TEXT));
});
