// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of the protocol are written like this
import { describe, expect, test } from 'vitest';
import { complete, problemsOf } from './completing.fixture.ts';
import { atTop, inFlow, inProcess } from './world.fixture.ts';

/** Whatever is taken, the text can be read: skeletons, clauses, names and values of every place. */
describe('what is taken leaves a text that can be read', () => {
    test.each([
        atTop('<|>'),
        atTop('role Clerk { <|> }'),
        atTop('role Clerk { cost £5 <|> }'),
        atTop('stakeholder Payer { <|> }'),
        atTop('calendar Shop { <|> }'),
        atTop('organisation "O" { <|> }'),
        atTop('allow <|>'),
        atTop('evaluation X of Refund {\n    <|>\n}'),
        atTop('evaluation X <|>'),
        atTop('evaluation X of Refund { finding F "x" <|> }'),
        atTop('evaluation X of Refund { recommend R "x" { <|> } }'),
        atTop('evaluation X of Refund { feedback "x" { <|> } }'),
        atTop('evaluation X of Refund { cost "x" <|> }'),
        atTop('improvement "x" of Refund {\n    <|>\n}'),
        atTop('evidence E {\n    <|>\n}'),
        atTop('evidence E { shows <|> }'),
        atTop('portfolio U {\n    <|>\n}'),
        atTop('criteria C {\n    <|>\n}'),
        atTop('criteria C { outcome L { <|> } }'),
        atTop('criteria C { outcome L { criterion M { <|> } } }'),
        atTop('criteria C { outcome L { criterion M { expects <|> } } }'),
        atTop('criteria C { outcome L { criterion M { expects kpi with <|> } } }'),
        atTop('criteria C { outcome L { criterion M { expects clean <|> } } }'),
        inProcess('    <|>'),
        inProcess('    calendar <|>'),
        inProcess('    live on <|>'),
        inProcess('    technique <|>'),
        inProcess('    constraint "x" <|>'),
        inProcess('    need "x" { <|> }'),
        inProcess('    risk "x" { <|> }'),
        inProcess('    input Form "Form" <|>'),
        inProcess('    engage Customer <|>'),
        inProcess('    engage Customer { <|> }'),
        inProcess('    approval <|>'),
        inProcess('    approval { <|> }'),
        inProcess('    kpi <|>'),
        inProcess('    kpi K {\n        <|>\n    }'),
        inProcess('    kpi K { unit <|> }'),
        inProcess('    kpi K { baseline <|> }'),
        inProcess('    kpi K { baseline 5 <|> }'),
        inProcess('    kpi K { results {\n        <|>\n    } }'),
        inProcess('    limit L {\n        <|>\n    }'),
        inProcess('    limit L { within <|> }'),
        inProcess('    limit L { within 5 <|> }'),
        inProcess('    limit L { extension 5 days <|> }'),
        inFlow('        <|>'),
        inFlow('        step <|>'),
        inFlow('        step "x" <|>'),
        inFlow('        step "x"<|>'),
        inFlow('        step "x" by <|>'),
        inFlow('        step "x" by Adv<|>isor'),
        inFlow('        step "x" -><|>'),
        inFlow('        step "x" {\n            <|>\n        }'),
        inFlow('        step "x" { time <|> }'),
        inFlow('        step "x" { time 8<|> }'),
        inFlow('        step "x" { touchpoint Customer <|> }'),
        inFlow('        step "x" { touchpoint Customer by <|> }'),
        inFlow('        step "x" { touchpoint Customer { <|> } }'),
        inFlow('        decide "x?" {\n            <|>\n        }'),
        inFlow('        decide "x?" { yes <|> }'),
        inFlow('        wait "x" <|>'),
        inFlow('        end <|>'),
        inFlow('        parallel { <|> }'),
        inFlow('        send "x" by Advisor <|>'),
        inFlow('        call "x" <|>'),
    ])('%#', async text => {
        const offered = await complete(text);
        expect(offered.labels.length).toBeGreaterThan(0);
        for (const label of offered.labels) {
            const after = offered.accept(label);
            expect(await problemsOf(after), `${label} in ${text.slice(-300)}\n${after.slice(-500)}`).toEqual(
                [],
            );
        }
    });
});

test('a skeleton of a process names who is there, and asks for the rest', async () => {
    const { item, accept } = await complete('role Clerk\nrole Boss\n<|>');
    expect(item('process').textEdit!.newText).toContain('step "${4:Do something}" by ${5|Clerk,Boss|}');
    expect(accept('process')).toBe(
        'role Clerk\nrole Boss\nprocess Refund "Refund a customer" {\n    flow {\n        start "What sets it off"\n        step "Do something" by Clerk\n        end "What is achieved" good\n    }\n}',
    );
});

test('a KPI of the catalogue comes whole, under a name that is free', async () => {
    const { accept } = await complete(inProcess('    kpi ReopenRate "Own"\n    <|>'));
    const text = accept('kpi ReopenRate2');
    expect(text).toContain('kpi ReopenRate2 "Cases reopened within 30 days" {\n    focus quality');
    expect(text).toContain('denominator "cases closed in the period"');
    expect(text).toContain('owner Advisor');
});

test('two arrows of a new decision lead to two nodes', async () => {
    const { accept } = await complete(inFlow('        <|>'));
    expect(accept('decide')).toMatch(/yes -> Mend\s+no -> Over/);
});

test('the whole word is replaced, and nothing sticks to what stands before it', async () => {
    expect((await complete(inFlow('        step "x" by Ad<|>vi'))).accept('Boss')).toContain(
        'step "x" by Boss\n',
    );
    expect((await complete(inFlow('        step "x" -><|>'))).accept('Mend')).toContain('-> Mend\n');
    expect((await complete(inFlow('        step "x"<|>'))).accept('by')).toContain('step "x" by Advisor\n');
});

test('what is written keeps the line ends and the indentation of the file', async () => {
    const crlf = await complete('process P {\r\n\tflow {\r\n\t}\r\n\t<|>\r\n}\r\n');
    expect(crlf.accept('risk')).toContain('risk "What may go wrong" {\r\n\tlikelihood low\r\n');
    const two = await complete('process P {\n  flow {\n  }\n  <|>\n}\n');
    expect(two.accept('risk')).toContain('{\n  likelihood low\n');
});

test('a client that knows no snippets gets plain text', async () => {
    const { item } = await complete(inFlow('        <|>'), { client: {} });
    expect(item('step').textEdit!.newText).toBe('step ');
    expect(item('wait').textEdit!.newText).toBe('wait for ');
    expect(item('phase').textEdit!.newText).toBe('phase "Heading" {\n    step "Do something" by Advisor\n}');
    expect(item('step').detail).toBe('A piece of work, and who does it.');
    for (const each of ['step', 'phase', '->']) expect(item(each).insertTextFormat).toBe(1);
});

test('a clause says what it means, with an example', async () => {
    const { item } = await complete(inProcess('    <|>'));
    expect(item('owner')).toMatchObject({
        labelDetails: { description: 'The role that answers for the whole.' },
        documentation: {
            kind: 'markdown',
            value: expect.stringContaining('```proc\nowner ServiceManager\n```'),
        },
    });
});

test('a clause is found by what people from elsewhere call it', async () => {
    const { item } = await complete(inFlow('        task<|>'));
    expect(item('step').filterText).toContain('task');
});
