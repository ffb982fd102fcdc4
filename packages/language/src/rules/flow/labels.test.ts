import { describe, expect, test } from 'vitest';
import { applied, check, underlined } from '../testing.ts';
import { isNominal, seemEnglish } from './english.ts';

describe('a label that names a thing', () => {
    test.each([
        'Investigation of the complaint',
        'Payment',
        'The letter',
        'Logging the complaint',
        'Complaint received',
        'Request approved',
        'Approval by the manager',
        'Acceptance',
        'Analysis of causes',
    ])('%s', label => {
        expect(isNominal(label)).toBe(true);
    });
});

describe('a label that may well say what is done', () => {
    test.each([
        'Log the complaint',
        'Acknowledge and log the complaint',
        'Review by the team leader',
        'Answer',
        'Document the decision',
        'Position the scaffold',
        'Mention the right of appeal',
        'Balance the account',
        'Bring the file',
        'Requisition a van',
        'Get approved',
        'Mark resolved',
        'Feed back',
        'Re-inspect',
        'Do not proceed',
        'Ring the tenant',
        'Documents the decision',
        'Cross-reference the files',
        'Witness the signature',
        'Commence work',
        '24/7',
        '',
    ])('%s', label => {
        expect(isNominal(label)).toBe(false);
    });
});

test('other languages are known by their small words', () => {
    expect(seemEnglish(['Log the complaint', 'Send the answer to the customer'])).toBe(true);
    expect(seemEnglish(['Cofnodi’r gŵyn', 'Ateb y cwsmer', 'Gwirio gyda’r rheolwr'])).toBe(false);
    expect(seemEnglish(['Melding van de klant', 'Beoordeling door het team'])).toBe(false);
    expect(seemEnglish(['Vérification du dossier', 'Signature de la lettre'])).toBe(false);
    expect(seemEnglish(['Prüfung der Unterlagen'])).toBe(false);
    expect(seemEnglish(['Payment'])).toBe(true);
});

async function found(code: string, flow: string) {
    const text = `role R "R"\nprocess P "P" {\n    stage designed\n    flow { start ${flow} end E }\n}`;
    const { findings } = await check(text);
    const mine = findings.filter(finding => finding.code === code);
    return { text, mine, at: mine.map(finding => underlined(text, finding)) };
}

test('step-label: steps, messages and calls, not decisions, phases and ends', async () => {
    const flow =
        'step A "Payment" by R send "Notification" by R phase "Investigation" { receive "Confirmation" by R } decide "Approval?" { yes { } no { } }';
    const { mine, at } = await found('step-label', flow);
    expect(at).toEqual(['A', '"Notification"', '"Confirmation"']);
    expect(mine[0]?.message).toBe(
        'The step "Payment" names a thing, not what is done. Begin with a verb, as you would ask somebody to do it: "Check the request".',
    );
});

test('step-label leaves a process in another language alone', async () => {
    const { at } = await found(
        'step-label',
        'step "Melding van de klant" by R step "Controle door het team" by R',
    );
    expect(at).toEqual([]);
});

describe('decide-label', () => {
    test('a decision without a question mark', async () => {
        const { mine, at, text } = await found('decide-label', 'decide D "Approved" by R { yes { } no { } }');
        expect(at).toEqual(['D']);
        expect(applied(text, mine[0]!.fixes[0]!)).toContain('decide D "Approved?" by R');
    });

    test('a branch with an empty answer', async () => {
        const { at } = await found('decide-label', 'decide "D?" { "" { } otherwise { } }');
        expect(at).toEqual(['""']);
    });

    test.each([
        ['decide D   "Approved"  {', 'decide D   "Approved?"  {'],
        ['decide "The \\"form\\"" {', 'decide "The \\"form\\"?" {'],
        ['decide D """\n  Approved\n  by all\n""" {', 'decide D "Approved by all?" {'],
    ])('however the label of %j is written', async (decide, mended) => {
        const { mine, text } = await found('decide-label', `${decide} yes { } no { } }`);
        expect(applied(text, mine[0]!.fixes[0]!)).toBe(text.replace(decide, mended));
    });

    test.each(['Is it (still) open?', 'Is it open? (see the list)', 'A oes perygl?', 'هل هو مفتوح؟'])(
        'silent: %s',
        async label => {
            expect((await found('decide-label', `decide "${label}" { yes { } no { } }`)).at).toEqual([]);
        },
    );
});
