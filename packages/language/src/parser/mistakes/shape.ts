import type { TokenType } from 'chevrotain';
import { GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

/** What an element of the grammar may begin with. */
export interface Beginnings {
    readonly keywords: ReadonlySet<string>;
    readonly terminals: ReadonlySet<string>;
    /** It may also be nothing at all. */
    readonly empty: boolean;
}

interface Counted {
    readonly choices: readonly GrammarAST.Alternatives[];
    readonly loops: readonly Element[];
    readonly options: readonly Element[];
}

/** Answers questions about the grammar: what may stand where, and in which blocks a word begins a line. */
export class Shape {
    private readonly rules = new Map<string, GrammarAST.ParserRule>();
    private readonly counted = new Map<string, Counted>();
    private readonly known = new Map<Element, Beginnings>();
    private readonly types = new Map<Element, ReadonlySet<number>>();
    private readonly inner = new Map<string, Element>();
    private readonly tokens: Readonly<Record<string, TokenType>>;

    constructor(grammar: GrammarAST.Grammar, tokens: Readonly<Record<string, TokenType>>) {
        this.tokens = tokens;
        for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
            this.rules.set(rule.name, rule);
            const counted = countElements(rule.definition);
            this.counted.set(rule.name, counted);
            const block = counted.loops.find(loop => isBlock(loop));
            if (block) this.inner.set(rule.name, block);
        }
    }

    /** The choice that Langium's parser calls by this number. */
    choice(rule: string, number: number): GrammarAST.Alternatives | undefined {
        return this.counted.get(rule)?.choices[number - 1];
    }

    loop(rule: string, number: number): Element | undefined {
        return this.counted.get(rule)?.loops[number - 1];
    }

    option(rule: string, number: number): Element | undefined {
        return this.counted.get(rule)?.options[number - 1];
    }

    /** What a line inside the braces of a rule may begin with; undefined where it has no braces. */
    inside(rule: string): Beginnings | undefined {
        const block = this.inner.get(rule);
        return block && this.beginnings(block);
    }

    /** The rules in whose braces (or at the top of a file) a line may begin with the keyword. */
    homesOf(keyword: string): string[] {
        return [...this.inner.keys()].filter(rule => this.inside(rule)!.keywords.has(keyword));
    }

    /** All words that begin a line somewhere. */
    get words(): ReadonlySet<string> {
        return new Set([...this.inner.keys()].flatMap(rule => [...this.inside(rule)!.keywords]));
    }

    beginnings(element: Element): Beginnings {
        let found = this.known.get(element);
        if (!found) {
            // Left recursion does not exist here, so that the placeholder is never read.
            found = withCardinality(element, this.compute(element));
            this.known.set(element, found);
        }
        return found;
    }

    /** Numbers of the token types that an element may begin with. */
    beginningTypes(element: Element): ReadonlySet<number> {
        let found = this.types.get(element);
        if (!found) {
            const { keywords, terminals } = this.beginnings(element);
            const types = [...keywords, ...terminals].flatMap(name => this.tokens[name] ?? []);
            found = new Set(types.flatMap(type => [type.tokenTypeIdx!, ...(type.categoryMatches ?? [])]));
            this.types.set(element, found);
        }
        return found;
    }

    private compute(element: Element): Beginnings {
        if (GrammarAST.isKeyword(element)) return one({ keywords: [element.value] });
        if (GrammarAST.isAction(element)) return one({ empty: true });
        if (GrammarAST.isAssignment(element)) return this.beginnings(element.terminal);
        if (GrammarAST.isAlternatives(element)) {
            return join(element.elements.map(each => this.beginnings(each)));
        }
        if (GrammarAST.isGroup(element)) return this.ofSequence(element.elements);
        if (GrammarAST.isCrossReference(element)) {
            return element.terminal ? this.beginnings(element.terminal) : one({ terminals: ['ID'] });
        }
        if (GrammarAST.isRuleCall(element)) {
            const rule = element.rule.ref;
            return GrammarAST.isParserRule(rule)
                ? this.beginnings(rule.definition)
                : one({ terminals: [element.rule.$refText] });
        }
        return one({ empty: true });
    }

    private ofSequence(elements: readonly Element[]): Beginnings {
        const leading: Beginnings[] = [];
        for (const element of elements) {
            const found = this.beginnings(element);
            leading.push(found);
            if (!found.empty) break;
        }
        return { ...join(leading), empty: leading.every(each => each.empty) };
    }
}

/** The repetition between braces, or that of a whole file. */
export function isBlock(loop: Element): boolean {
    const container = loop.$container;
    if (GrammarAST.isParserRule(container)) return container.entry;
    if (!GrammarAST.isGroup(container)) return false;
    const previous = container.elements[container.elements.indexOf(loop) - 1];
    const brace = GrammarAST.isAssignment(previous) ? previous.terminal : previous;
    return GrammarAST.isKeyword(brace) && brace.value === '{';
}

/** The repetition of `, X`. */
export function isList(loop: Element): boolean {
    const first = GrammarAST.isGroup(loop) ? loop.elements[0] : undefined;
    return GrammarAST.isKeyword(first) && first.value === ',';
}

/** A measure or a sum of money. */
export function isAmount(element: Element): boolean {
    const terminal = GrammarAST.isAssignment(element) ? element.terminal : element;
    return GrammarAST.isRuleCall(terminal) && /^(Measure|Money)$/.test(terminal.rule.$refText);
}

/** The keyword that leads an optional part, and what follows it; nothing where no keyword leads it. */
export function leadOf(option: Element): [lead?: string, behind?: Element] {
    const called = GrammarAST.isRuleCall(option) ? option.rule.ref : undefined;
    const group = GrammarAST.isParserRule(called) ? called.definition : option;
    const [lead, behind] = GrammarAST.isGroup(group) ? group.elements : [];
    return GrammarAST.isKeyword(lead) && behind ? [lead.value, behind] : [];
}

/** In the order in which Langium's parser builder numbers them: from the inside out. */
function countElements(definition: Element): Counted {
    const choices: GrammarAST.Alternatives[] = [];
    const loops: Element[] = [];
    const options: Element[] = [];
    const visit = (element: Element): void => {
        if (GrammarAST.isAssignment(element)) visit(element.terminal);
        if (GrammarAST.isGroup(element)) element.elements.forEach(visit);
        if (GrammarAST.isAlternatives(element)) {
            element.elements.forEach(visit);
            choices.push(element);
        }
        if (element.cardinality === '?') options.push(element);
        else if (element.cardinality) loops.push(element);
    };
    visit(definition);
    return { choices, loops, options };
}

function withCardinality(element: Element, found: Beginnings): Beginnings {
    return element.cardinality === '?' || element.cardinality === '*' ? { ...found, empty: true } : found;
}

function one(part: { keywords?: string[]; terminals?: string[]; empty?: boolean }): Beginnings {
    return {
        keywords: new Set(part.keywords),
        terminals: new Set(part.terminals),
        empty: part.empty ?? false,
    };
}

function join(parts: readonly Beginnings[]): Beginnings {
    return {
        keywords: new Set(parts.flatMap(part => [...part.keywords])),
        terminals: new Set(parts.flatMap(part => [...part.terminals])),
        empty: parts.some(part => part.empty),
    };
}
