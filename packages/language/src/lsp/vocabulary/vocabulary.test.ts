import { AstUtils, EmptyFileSystem, GrammarAST } from 'langium';
import { parseHelper } from 'langium/test';
import { describe, expect, test } from 'vitest';
import { GrammarMachine, ownerOf } from '../completion/grammar-machine.ts';
import { createEditorServices } from '../services.ts';
import { usualOrder } from './blocks.ts';
import { clauseOf, vocabulary, wordOf } from './index.ts';
import { synonyms } from './synonyms.ts';

const { services } = createEditorServices(EmptyFileSystem);
const parse = parseHelper(services);

/** Signs that only hold other words together. */
const SIGNS = new Set([',', '.', '-', '{', '}']);

/** Each keyword with each rule of the grammar that reads it. */
const keywords = services.Grammar.rules.flatMap(rule =>
    AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => ({ rule: rule.name, word: value }))
        .filter(({ word }) => !SIGNS.has(word))
        .toArray(),
);

test('knows every keyword in every rule of the grammar that reads it', () => {
    const forgotten = keywords.filter(({ rule, word }) => wordOf(rule, word) === undefined);
    expect(forgotten).toEqual([]);
    expect(keywords.length).toBeGreaterThan(250);
});

test('knows no word that the grammar does not', () => {
    const read = new Set(keywords.map(({ rule, word }) => `${rule} ${word}`));
    const invented = Object.entries(vocabulary).flatMap(([rule, { words, inserts = {} }]) =>
        [...Object.keys(words), ...Object.keys(inserts)]
            .filter(word => !read.has(`${rule} ${word}`))
            .map(word => `${rule} ${word}`),
    );
    expect(invented).toEqual([]);
});

test('says what each word means in one line, as a sentence', () => {
    for (const { rule, word } of keywords) expect(wordOf(rule, word)!.means).toMatch(/^[A-Z][^\r\n]*\.$/);
});

test('knows an order for the clauses of every block', () => {
    const machine = new GrammarMachine(services.Grammar);
    const braces = services.Grammar.rules
        .filter(GrammarAST.isParserRule)
        .filter(rule =>
            AstUtils.streamAllContents(rule).some(
                element => GrammarAST.isKeyword(element) && element.value === '{',
            ),
        );
    for (const { name } of braces) {
        const order = usualOrder[name] ?? usualOrder.Flow;
        const clauses = clausesIn(machine, name);
        if (name !== 'Results') expect(clauses.length, name).toBeGreaterThan(0);
        for (const clause of clauses) expect(order, `${clause} in ${name}`).toContain(clause);
    }
});

test('gives synonyms to clauses that there are', () => {
    for (const rule of Object.keys(synonyms)) expect(clauseOf(rule), rule).toBeDefined();
});

describe('each example can be read where it stands', () => {
    test.each(Object.entries(vocabulary).map(([rule, { example }]) => ({ rule, example })))(
        '$rule',
        async ({ rule, example }) => {
            const text = inItsBlock(rule, example.replaceAll('{ … }', '{ }'));
            const { parserErrors, lexerErrors } = (await parse(text)).parseResult;
            expect([...lexerErrors, ...parserErrors].map(error => error.message)).toEqual([]);
        },
    );
});

/** The rules of what may stand between the braces of a rule; values of results and names of goals are no clauses. */
function clausesIn(machine: GrammarMachine, rule: string): string[] {
    const open = services.parser.Lexer.tokenize('{').tokens[0]!;
    let configs = machine.begin(rule);
    for (let depth = 0; depth < 6; depth++) {
        const inside = machine.read(configs, open);
        if (inside.length > 0) {
            const starts = machine.expected(inside).filter(one => one.keyword !== '}');
            return starts.map(one => ownerOf(one).rule).filter(clause => clause !== 'ResultRow');
        }
        configs = machine.expected(configs).map(one => one.next);
    }
    return [];
}

/** A line of a block, put into such a block: blocks are tried from the inside of a file outwards. */
function inItsBlock(rule: string, example: string): string {
    const flow = (text: string) => `process P { flow { ${text} } }`;
    const step = (text: string) => flow(`step "x" { ${text} }`);
    const blocks: Record<string, (text: string) => string> = {
        Organisation: text => `organisation "O" { ${text} }`,
        Calendar: text => `calendar C { ${text} }`,
        Role: text => `role R { ${text} }`,
        Stakeholder: text => `stakeholder S { ${text} }`,
        Process: text => `process P { ${text} }`,
        Need: text => `process P { need "n" { ${text} } }`,
        Risk: text => `process P { risk "r" { ${text} } }`,
        Engagement: text => `process P { engage E { ${text} } }`,
        Approval: text => `process P { approval { ${text} } }`,
        Flow: flow,
        StepBody: step,
        DecisionNode: text => flow(`decide "x" { ${text} }`),
        ParallelNode: text => flow(`parallel { ${text} }`),
        Touchpoint: text => step(`touchpoint C { ${text} }`),
        Limit: text => `process P { limit L { ${text} } }`,
        Kpi: text => `process P { kpi K { ${text} } }`,
        Evaluation: text => `evaluation E { ${text} }`,
        Feedback: text => `evaluation E { feedback "f" { ${text} } }`,
        Recommendation: text => `evaluation E { recommend R "r" { ${text} } }`,
        Improvement: text => `improvement "i" { ${text} }`,
        Evidence: text => `evidence E { ${text} }`,
        Portfolio: text => `portfolio P { ${text} }`,
        Criteria: text => `criteria C { ${text} }`,
        LearningOutcome: text => `criteria C { outcome L { ${text} } }`,
        Criterion: text => `criteria C { outcome L { criterion M { ${text} } } }`,
        Document: text => text,
    };
    const values: Record<string, string> = {
        EndResult: 'Flow',
        Performers: 'Flow',
        Arrow: 'Flow',
        TechniqueKind: 'Process',
        UnitName: 'Kpi',
        Measure: 'Kpi',
        Frequency: 'Evaluation',
        Money: 'Evaluation',
        Percent: 'StepBody',
        Duration: 'Limit',
        TimeRange: 'StepBody',
        Span: 'StepBody',
        DurationUnit: 'StepBody',
        Level: 'Risk',
    };
    if (rule === 'ResultRow') return `process P { kpi K { results { ${example} } } }`;
    const block = values[rule] ?? Object.keys(blocks).find(name => usualOrder[name]?.includes(rule));
    return blocks[block ?? 'Document']!(example);
}
