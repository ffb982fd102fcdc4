import { GrammarAST } from 'langium';
import { keywordsOf } from '../parser/keywords.ts';

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

/**
 * A text that follows the grammar, whatever it says, with spaces, line breaks and comments where nobody would put them.
 * Some of them have syntax errors all the same: what is a name and what a keyword depends on the lines.
 */
export function randomDocument(grammar: GrammarAST.Grammar, seed: number): string {
    return new Writer(grammar, randomFrom(seed)).write();
}

const NAMES = ['A', 'B', 'C', 'Łódź', 'step-1', 'x_2', 'مرحلة'];

const TERMINALS: Readonly<Record<string, readonly string[]>> = {
    STRING: ['"a"', "'b'", '"an \\"odd\\" { text // of */ 1"', '"Ŵyneb 🎉"', '"C:\\new"', '""'],
    TEXT_BLOCK: [
        '"""one"""',
        '"""\n      deep\n    less\n\n\t\tmixed   \n  """',
        '""" first\n   second { """',
    ],
    DATE: ['2026-05-12', '2024-02-29'],
    PERIOD: ['2026-H2', '2026-Q3', '2026-05', '2025/26'],
    TIME: ['09:00', '17:30'],
    MONEY: ['£18.50', '€ 5', '$1,250'],
    NUMBER: ['1', '12', '1,250', '0.75'],
};

const SPACES = [' ', '\n', '\n\n   '];
const COMMENTS = [
    '/* aside */',
    '/** told */',
    '/**\n * told\n   * at length\n */',
    '/*\n  +--+\n  |  |\n*/',
    '/**/',
];

/** What opens a place in a document, and the rule of what stands there. */
const FRAMES = [
    ['', 'Import'],
    ['', 'TopElement'],
    ['process A {', 'ProcessClause'],
    ['process A {', 'ProcessClause'],
    ['process A { flow {', 'FlowNode'],
    ['process A { flow {', 'FlowNode'],
    ['process A { flow { step "a" {', 'StepClause'],
    ['process A { flow { decide "a?" {', 'Branch'],
    ['process A { limit B {', 'LimitClause'],
    ['process A { kpi B {', 'KpiClause'],
    ['evaluation of A {', 'EvaluationClause'],
    ['evidence A {', 'EvidenceClause'],
] as const;

interface Word {
    readonly text: string;
    /** A keyword as a name: it must not begin a line. */
    readonly isName?: true;
}

class Writer {
    private readonly rules: ReadonlyMap<string, GrammarAST.AbstractRule>;
    private readonly keywords: readonly string[];
    private readonly random: () => number;
    private readonly words: Word[] = [];
    private depth = 0;

    constructor(grammar: GrammarAST.Grammar, random: () => number) {
        this.rules = new Map(grammar.rules.map(rule => [rule.name, rule]));
        this.keywords = [...keywordsOf(grammar)];
        this.random = random;
    }

    write(): string {
        for (let left = 1 + this.upTo(3); left > 0; left--) this.frame();
        const written = this.words.map(
            (word, index) => this.space(this.words[index - 1]?.text ?? '', word) + word.text,
        );
        const all = [...written, this.space('', { text: '' })].join('');
        const lines = this.upTo(4) === 0 ? all.replaceAll('\n', '\r\n') : all;
        return (this.upTo(10) === 0 ? '\uFEFF' : '') + lines;
    }

    /** A top-level element, or one that holds some of what stands deep in the grammar and would else be rare. */
    private frame(): void {
        const [open, rule] = this.oneOf(FRAMES);
        const opening = open.split(' ').filter(word => word !== '');
        for (const text of opening) this.words.push({ text });
        for (let left = opening.length === 0 ? 1 : this.upTo(5); left > 0; left--) this.rule(rule);
        for (const text of opening) if (text === '{') this.words.push({ text: '}' });
    }

    private rule(name: string): void {
        const rule = this.rules.get(name)!;
        if (GrammarAST.isTerminalRule(rule)) this.words.push(this.terminal(name));
        else if (GrammarAST.isParserRule(rule)) this.element(rule.definition);
    }

    private element(element: GrammarAST.AbstractElement): void {
        for (let left = this.times(element.cardinality); left > 0; left--) this.once(element);
    }

    private once(element: GrammarAST.AbstractElement): void {
        if (GrammarAST.isKeyword(element)) {
            this.depth += element.value === '{' ? 1 : element.value === '}' ? -1 : 0;
            this.words.push({ text: element.value });
        } else if (GrammarAST.isGroup(element)) {
            for (const part of element.elements) this.element(part);
        } else if (GrammarAST.isAlternatives(element)) {
            this.element(this.oneOf(element.elements));
        } else if (GrammarAST.isAssignment(element)) {
            this.element(element.terminal);
        } else if (GrammarAST.isCrossReference(element)) {
            this.element(element.terminal!);
        } else if (GrammarAST.isRuleCall(element)) {
            this.rule(element.rule.$refText);
        }
    }

    private times(cardinality: string | undefined): number {
        if (cardinality === undefined) return 1;
        if (cardinality === '?') return this.upTo(2);
        const most = Math.max(1, 4 - this.depth);
        return (cardinality === '+' ? 1 : 0) + this.upTo(most + 1);
    }

    private terminal(name: string): Word {
        if (name !== 'ID') return { text: this.oneOf(TERMINALS[name]!) };
        return this.upTo(12) === 0
            ? { text: this.oneOf(this.keywords), isName: true }
            : { text: this.oneOf(NAMES) };
    }

    private space(last: string, { text, isName }: Word): string {
        if (isName) return ' ';
        switch (this.upTo(24)) {
            case 0:
                return this.oneOf(['\n', '\n\n', '\n \n\n', '\n\t']);
            case 1:
                return [SPACES, COMMENTS, SPACES].map(choices => this.oneOf(choices)).join('');
            case 2:
                return `${this.oneOf(SPACES)}// ${this.oneOf(['note', 'a { brace', '"quote'])}\n`;
            case 3:
                return this.oneOf(['  ', '\t', '   ', '\u00a0']);
            case 4:
                return /[{},]/.test(last) || /^[{},:]/.test(text) ? '' : ' ';
            default:
                // Most statements begin a line: there a keyword cannot be taken for a name.
                return this.keywords.includes(text) ? this.oneOf([' ', '\n', '\n  ']) : ' ';
        }
    }

    private oneOf<T>(items: readonly T[]): T {
        return items[this.upTo(items.length)]!;
    }

    /** A whole number from 0 to below the limit. */
    private upTo(limit: number): number {
        return Math.floor(this.random() * limit);
    }
}
