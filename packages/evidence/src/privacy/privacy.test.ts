import { checkWorkspace } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { personalInDocument, personalInFile } from './privacy.ts';

async function told(text: string): Promise<string[]> {
    const { workspace } = await modelOf(text);
    const document = [...workspace.documents.values()].find(one => !one.builtin)!;
    const { waived } = checkWorkspace(workspace, { today: '2026-11-21' });
    const found = personalInDocument(document, { uri: document.file, file: 'main.proc', text }, waived);
    for (const { place, text: words } of found) {
        const line = text.split('\n')[place.line - 1]!;
        if (place.line === place.endLine)
            expect(line.slice(place.column - 1, place.endColumn - 1)).toContain(words);
    }
    return found.map(({ kind, text: words, place }) => `${place.line}: ${kind}: ${words}`);
}

const inTable = (text: string, file = 'a.csv') =>
    personalInFile({ uri: `file:///${file}`, file, text }, 'evidence').map(
        ({ kind, text: words, rows, place }) =>
            `${place.line}:${place.column}: ${kind}: ${words}${rows ? ` (${rows})` : ''}`,
    );

describe('what documents say of persons', () => {
    it('in every text, and in comments: they are copied too', async () => {
        const text = [
            '// Ask Sarah Jones before this goes out',
            'process P "P" {',
            '    purpose "Ring Mrs Patel on 07700 900123"',
            '    flow { start step "Write to j.smith@example.org" end }',
            '}',
            'evidence E "Minutes" { commentary "Refund to GB82 WEST 1234 5698 7654 32, BS1 4DJ" confidential }',
        ].join('\n');
        expect(await told(text)).toEqual([
            '1: name: Sarah Jones',
            '3: name: Mrs Patel',
            '3: phone number: 07700 900123',
            '4: e-mail address: j.smith@example.org',
            '6: account number: GB82 WEST 1234 5698 7654 32',
            '6: postcode: BS1 4DJ',
        ]);
    });

    it('a role that is called by a given name, told once', async () => {
        expect(await told('role Sarah\nrole Lead "Sarah Jones, team leader"\nrole Advisor')).toEqual([
            '2: name: Sarah Jones',
            '1: name: Sarah',
        ]);
    });

    it('not who learns and who has seen it, and not what somebody allowed', async () => {
        const text = [
            'portfolio F { learner "Sarah Jones" covers P }',
            'process P "P"',
            'evidence E "E" { held "Office" with seen by "Peter Smith" }',
            'evidence Told "E" {',
            '    commentary "Told by Mrs Patel"',
            '    author shared "With Sarah Jones"',
            '    allow person-name because "Both agreed"',
            '}',
        ].join('\n');
        expect(await told(text)).toEqual([]);
    });
});

describe('what workplace documents say of persons', () => {
    it('in the text of a letter, a page, a mail', () => {
        expect(inTable('Dear Mrs Patel,\r\nyour refund', 'letter.txt')).toEqual(['1:6: name: Mrs Patel']);
        expect(inTable('<p>Call 07700 900123</p>', 'page.html')).toEqual(['1:9: phone number: 07700 900123']);
        expect(inTable('From: Sarah Jones <sarah.jones@example.org>\n', 'mail.eml')).toEqual([
            '1:7: name: Sarah Jones',
            '1:20: e-mail address: sarah.jones@example.org',
        ]);
    });

    it('a register is told of by its columns, once each', () => {
        const table = [
            'case,"Customer name",E-mail,Home phone,Post code,Account no.,comment',
            '1,"Adeyemi, Oluwaseun",o@example.org,0117 496 0000,BS1 4DJ,12345678,"Rang, twice"',
            '2,Sarah Jones,s@example.org,,BS1 4DK,,"Told by Sarah Jones',
            'herself"',
        ].join('\r\n');
        expect(inTable(table)).toEqual([
            '1:6: name: Customer name (2)',
            '1:22: e-mail address: E-mail (2)',
            '1:29: phone number: Home phone (1)',
            '1:40: postcode: Post code (2)',
            '1:50: account number: Account no. (1)',
            '3:48: name: Sarah Jones',
        ]);
        expect(inTable('Name;minutes\nSarah;12\nPeter;4')).toEqual(['1:1: name: Name (2)']);
        expect(inTable('first name\tx\nJo\t1')).toEqual(['1:1: name: first name (1)']);
    });

    it('nothing in columns that are about things, or empty', () => {
        expect(inTable('name,unit\nDays to answer,days\nReopened,%')).toEqual([]);
        expect(inTable('case,customer name,phone\n1,,\n2,,')).toEqual([]);
        expect(inTable('step name,phone calls,mail room\nLog it,7,3')).toEqual([]);
        expect(inTable('')).toEqual([]);
    });

    it('a table with a quote that nobody closed is looked at as a text', () => {
        expect(inTable('name,"comment\n1,Told by Mrs Patel')).toEqual(['2:11: name: Mrs Patel']);
    });

    it.each(['"', '""', '"a', '"a",', 'name,', 'name\n', ',', '"\n'])(
        'a long file of %j holds nobody up',
        text => {
            // What grows with the square of the length takes minutes here, and the test ends before.
            expect(() => inTable(`name,phone\n${text.repeat(300_000 / text.length)}`)).not.toThrow();
            expect(() => inTable(text.repeat(300_000 / text.length))).not.toThrow();
        },
    );

    it('no more than a file is worth to be listed', () => {
        expect(inTable('Mrs Patel\n'.repeat(2000), 'long.txt')).toHaveLength(500);
    });
});
