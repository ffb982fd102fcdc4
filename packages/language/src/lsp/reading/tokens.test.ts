import { EmptyFileSystem } from 'langium';
import { parseHelper } from 'langium/test';
import { expect, test } from 'vitest';
import { createEditorServices } from '../services.ts';
import { NameColours } from './tokens.ts';

const { services } = createEditorServices(EmptyFileSystem);
const colours = new NameColours();

/** `text type modifier …` of every token. */
async function tokensOf(text: string, line?: number): Promise<string[]> {
    const document = await parseHelper(services)(text);
    const range =
        line === undefined ? undefined : { start: { line, character: 0 }, end: { line, character: 999 } };
    const { data } = range
        ? colours.semanticHighlightRange(document, { textDocument: { uri: '' }, range })
        : colours.semanticHighlight(document);
    const { tokenTypes, tokenModifiers } = colours.semanticTokensOptions.legend;
    const lines = text.split('\n');
    const found: string[] = [];
    let [row, column] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
        const [down, right, length, type, bits] = data.slice(at, at + 5) as [
            number,
            number,
            number,
            number,
            number,
        ];
        column = down > 0 ? right : column + right;
        row += down;
        const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
        found.push([lines[row]!.slice(column, column + length), tokenTypes[type], ...modifiers].join(' '));
    }
    return found;
}

test('tells declarations from references, and what is meant', async () => {
    expect(
        await tokensOf(
            'role Ann\nstakeholder Tenant\nsystem CRM\nprocess P { flow { step S "s" by Ann { using CRM touchpoint Tenant } -> S } }',
        ),
    ).toEqual([
        'Ann class declaration role',
        'Tenant class declaration stakeholder',
        'CRM interface declaration system',
        'P function declaration process',
        'S method declaration step',
        'Ann class role',
        'CRM interface system',
        'Tenant class stakeholder',
        'S method step',
    ]);
});

test('knows a name that looks like a keyword, and words of the writer', async () => {
    expect(
        await tokensOf(
            'role customer\nprocess P { flow { decide "d?" by customer { target -> time "of" -> time }\nstep time "t" { touchpoint customer by phone, email } } }',
        ),
    ).toEqual([
        'customer class declaration role',
        'P function declaration process',
        'customer class role',
        'target enumMember',
        'time method step',
        'time method step',
        'time method declaration step',
        'customer class role',
        'phone enumMember',
        'email enumMember',
    ]);
});

test('leaves to the grammar what names nothing', async () => {
    expect(await tokensOf('process P { owner Nobody }')).toEqual(['P function declaration process']);
});

test('colours evidence, KPIs, criteria and what an evaluation found', async () => {
    const text =
        'criteria C { outcome O { criterion 1.1 "x" } }\nprocess P { kpi K }\nevaluation E of P { against K finding F "f" from K recommend R "r" { because F } }\nevidence V { shows 1.1 }';
    expect(await tokensOf(text)).toEqual([
        'C namespace declaration criteria',
        'O enum declaration outcome',
        '1.1 enumMember declaration criterion',
        'P function declaration process',
        'K property declaration kpi',
        'E namespace declaration evaluation',
        'P function process',
        'K property kpi',
        'F event declaration finding',
        'K property kpi',
        'R event declaration recommendation',
        'F event finding',
        'V struct declaration evidence',
        '1.1 enumMember criterion',
    ]);
});

test('tells only of the lines that are asked for', async () => {
    expect(await tokensOf('role A\nrole B\nrole C', 1)).toEqual(['B class declaration role']);
});

test('survives a text with mistakes', async () => {
    expect(await tokensOf('role A { headcount\nprocess P {')).toContain('A class declaration role');
});
