import { describe, expect, test } from 'vitest';
import { complete, MARK } from './completing.fixture.ts';
import { atTop, inFlow, inProcess } from './world.fixture.ts';

async function labelsIn(text: string): Promise<readonly string[]> {
    return (await complete(text)).labels;
}

describe('while the text is broken', () => {
    test.each([
        ['a name is missing', 'process { owner <|>', 'Boss'],
        ['a text has no quotes', inFlow('        step Log the claim by <|>'), 'Advisor'],
        ['a text is missing', inFlow('        step Look2 by <|>'), 'Advisor'],
        ['a text is missing before a block', inFlow('        step Look2 { accountable <|> }'), 'Boss'],
        ['a quote is missing in the line above', inProcess('    purpose "open\n    owner <|>'), 'Boss'],
        ['a line above is unfinished', inProcess('    owner\n    <|>'), 'purpose'],
        ['an arrow above leads nowhere', inFlow('        step "x" ->\n        <|>'), 'step'],
        [
            'a brace is missing',
            `${atTop('process X {\n flow {\n  step "a"\n\n kpi K {\n  focus <|>')}`,
            'quality',
        ],
        ['there are braces too many', atTop('}\n}\nprocess X { stage <|>'), 'draft'],
        ['a word stands where none may', inProcess('    gibberish here\n    stage <|>'), 'draft'],
        ['the file ends here', atTop('process X {\n    flow {\n        step "x" by <|>'), 'Advisor'],
        [
            'the file ends within a word',
            atTop('process X {\n    flow {\n        step "x" by Adv<|>'),
            'Advisor',
        ],
    ])('%s', async (_, text, expected) => {
        const marked = text.includes(MARK) ? text : text + MARK;
        expect(await labelsIn(text.startsWith('process {') ? atTop(marked) : marked)).toContain(expected);
    });

    test('an unknown block has nothing to offer', async () => {
        expect(await labelsIn(atTop('foo { <|> }'))).toEqual([]);
    });

    test('a keyword that is typed to its end is still offered', async () => {
        expect(await labelsIn(inProcess('    owner<|>'))).toContain('owner');
    });

    test('with Windows line ends', async () => {
        expect(await labelsIn(inProcess('    owner <|>').replaceAll('\n', '\r\n'))).toEqual([
            'Advisor',
            'Boss',
        ]);
        expect(await labelsIn(inProcess('    owner Boss\n    <|>').replaceAll('\n', '\r\n'))).not.toContain(
            'owner',
        );
    });

    test('in an empty file, and behind a byte-order mark', async () => {
        expect((await labelsIn('<|>'))[0]).toBe('process');
        expect((await labelsIn('\uFEFF<|>'))[0]).toBe('process');
    });
});

describe('where people write freely', () => {
    test.each([
        '// a comment <|>',
        '/* a comment\n <|> */',
        '/** never closed <|>',
        'process X { purpose "in a text <|>" }',
        "process X { purpose 'in a text <|>' }",
        'process X { purpose "never closed <|>',
        'process X { purpose """\n owner <|>\n""" }',
        'process X { owner "<|>" }',
    ])('nothing is offered: %s', async text => {
        expect(await labelsIn(atTop(text))).toEqual([]);
    });

    test('a line of a text block that looks like a clause misleads nobody', async () => {
        expect(await labelsIn(inProcess('    purpose """\n    owner "\n    """\n    owner <|>'))).toEqual([
            'Advisor',
            'Boss',
        ]);
    });
});

describe('what is typed asks by itself', () => {
    const ask = async (text: string, trigger: string) => (await complete(text, { trigger })).labels;

    test('a space asks where something must follow', async () => {
        expect(await ask(inFlow('        step "x" by <|>'), ' ')).toContain('Advisor');
        expect(await ask(inProcess('    stage <|>'), ' ')).toContain('draft');
    });

    test('a space does not ask where the line may end, begins, or wants a text', async () => {
        expect(await ask(inFlow('        step "x" by Advisor <|>'), ' ')).toEqual([]);
        expect(await ask(inProcess('    <|>'), ' ')).toEqual([]);
        expect(await ask(inProcess('    purpose <|>'), ' ')).toEqual([]);
        expect(await ask(inProcess('    purpose "a <|>"'), ' ')).toEqual([]);
    });

    test('an arrow and a dot ask for names', async () => {
        expect(await ask(inFlow('        step "x" -><|>'), '>')).toContain('Mend');
        expect(await ask(atTop('evaluation X { against Refund.<|> }'), '.')).toEqual(['Days']);
    });
});
