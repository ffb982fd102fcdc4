import { GrammarAST, GrammarUtils } from 'langium';

/** A point between two elements of a rule. */
export interface State {
    readonly edges: Edge[];
    isEnd?: true;
}

/** An element that a rule may begin with at some point, and the rules to enter before it. */
export interface First {
    /** The element of the grammar: the same place of the same rule is the same object. */
    readonly element: GrammarAST.AbstractElement;
    /** The keyword; absent where a value is wanted. */
    readonly keyword?: string;
    /** The terminal rule that reads the value: `ID`, `STRING`, `DATE`, … */
    readonly terminal?: string;
    /** What the value is assigned to in the innermost rule. */
    readonly property?: string;
    readonly calls: readonly Call[];
    readonly to: State;
}

/** One rule asks for another. */
export interface Call {
    readonly rule: string;
    readonly isValue: boolean;
    /** Property of the asking rule that the other one becomes. */
    readonly property?: string;
    /** Type of element that the name means, where a reference is read. */
    readonly reference?: string;
    readonly to: State;
}

/** All that may come at a point of a rule, and whether the rule may end there. */
export interface Closure {
    readonly firsts: readonly First[];
    readonly canEnd: boolean;
}

export interface Automata {
    startOf(rule: string): State;
    closureOf(state: State): Closure;
}

type Edge = { readonly to: State } | Call | First;
type Use = Pick<Call, 'property' | 'reference'>;

/** The rules of a grammar as points and what leads from one to the next. */
export function automataOf(grammar: GrammarAST.Grammar): Automata {
    const starts = new Map<string, State>();
    for (const rule of grammar.rules) {
        if (!GrammarAST.isParserRule(rule)) continue;
        const [start, end] = [newState(), newState()];
        end.isEnd = true;
        connect(rule.definition, start, end, {});
        starts.set(rule.name, start);
    }
    const known = new Map<State, Closure>();
    const startOf = (rule: string) => starts.get(rule)!;
    const closureOf = (state: State): Closure => {
        let closure = known.get(state);
        if (!closure) {
            closure = closureFrom(state, call => closureOf(startOf(call.rule)));
            known.set(state, closure);
        }
        return closure;
    };
    return { startOf, closureOf };
}

/** Everything is in the order of the grammar. */
function closureFrom(state: State, inside: (call: Call) => Closure): Closure {
    const firsts: First[] = [];
    const seen = new Set<State>();
    let canEnd = false;
    const visit = (current: State) => {
        if (seen.has(current)) return;
        seen.add(current);
        if (current.isEnd) canEnd = true;
        for (const edge of current.edges) {
            if ('element' in edge) {
                firsts.push(edge);
            } else if ('rule' in edge) {
                const inner = inside(edge);
                firsts.push(...inner.firsts.map(first => ({ ...first, calls: [edge, ...first.calls] })));
                if (inner.canEnd) visit(edge.to);
            } else {
                visit(edge.to);
            }
        }
    };
    visit(state);
    return { firsts, canEnd };
}

function connect(element: GrammarAST.AbstractElement, from: State, to: State, use: Use): void {
    const { cardinality } = element;
    if (!cardinality) {
        connectOnce(element, from, to, use);
        return;
    }
    const [start, end] = [newState(), newState()];
    connectOnce(element, start, end, use);
    from.edges.push({ to: start });
    end.edges.push(...(cardinality === '?' ? [] : [{ to: start }]), { to });
    if (cardinality !== '+') from.edges.push({ to });
}

function connectOnce(element: GrammarAST.AbstractElement, from: State, to: State, use: Use): void {
    if (GrammarAST.isGroup(element)) {
        const last = element.elements.reduce((state, part) => {
            const next = newState();
            connect(part, state, next, use);
            return next;
        }, from);
        last.edges.push({ to });
    } else if (GrammarAST.isAlternatives(element)) {
        for (const choice of element.elements) connect(choice, from, to, use);
    } else if (GrammarAST.isAssignment(element)) {
        connect(element.terminal, from, to, { property: element.feature });
    } else if (GrammarAST.isCrossReference(element)) {
        if (element.terminal)
            connect(element.terminal, from, to, { ...use, reference: element.type.$refText });
    } else if (GrammarAST.isKeyword(element)) {
        from.edges.push({ to, element, keyword: element.value, calls: [], ...propertyOf(use) });
    } else if (GrammarAST.isRuleCall(element)) {
        const { ref: rule } = element.rule;
        if (GrammarAST.isTerminalRule(rule)) {
            from.edges.push({ to, element, terminal: rule.name, calls: [], ...propertyOf(use) });
        } else if (GrammarAST.isParserRule(rule)) {
            from.edges.push({ to, rule: rule.name, isValue: GrammarUtils.isDataTypeRule(rule), ...use });
        }
    } else {
        // An action reads nothing.
        from.edges.push({ to });
    }
}

function propertyOf({ property }: Use): Pick<First, 'property'> {
    return property === undefined ? {} : { property };
}

function newState(): State {
    return { edges: [] };
}
