import type { IToken } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { BROKEN_STRING } from '../../parser/token-builder.ts';
import { type Automata, automataOf, type Call, type First, type State } from './automata.ts';

/** Something the grammar allows next: a word of the language, or a value of some kind. */
export interface Expected extends First {
    /** The rules around it, innermost first. */
    readonly frame: Frame;
    /** Where reading goes on behind it. */
    readonly next: Config;
}

/** A rule that is being read, and for what: `Word` for the `answer` of a `Branch`. */
export interface Frame extends Partial<Pick<Call, 'property' | 'reference'>> {
    readonly rule: string;
    /** True for rules that read a value, such as `Word` or `Text`. */
    readonly isValue: boolean;
    readonly parent?: Frame;
    readonly returnTo?: State;
}

/** One way in which the text so far can be read. */
export interface Config {
    readonly state: State;
    readonly frame: Frame;
    /** How many words of the language this way takes for names: the fewer, the likelier it is meant. */
    readonly names: number;
}

/** More ways than this to read one text are never wanted. */
const MOST_WAYS = 64;

/**
 * Reads tokens by the rules of the grammar, keeping every way open, and tells what may come next. Unlike the parser it can begin
 * anywhere and needs no end: it serves text that is being written.
 */
export class GrammarMachine {
    private readonly automata: Automata;

    constructor(grammar: GrammarAST.Grammar) {
        this.automata = automataOf(grammar);
    }

    /** The beginning of a text that the rule reads. */
    begin(rule: string): Config[] {
        return [{ state: this.automata.startOf(rule), frame: { rule, isValue: false }, names: 0 }];
    }

    /** All that may come next. */
    expected(configs: readonly Config[]): Expected[] {
        const found: Expected[] = [];
        const seen: [State, Frame][] = [];
        for (const config of configs) {
            let current: { state: State; frame: Frame } | undefined = config;
            while (current) {
                const { state, frame }: { state: State; frame: Frame } = current;
                // Two ways that ended alike go on alike.
                if (seen.some(([otherState, otherFrame]) => otherState === state && otherFrame === frame))
                    break;
                seen.push([state, frame]);
                const { firsts, canEnd } = this.automata.closureOf(state);
                for (const first of firsts) {
                    const inner = first.calls.reduce(enter, frame);
                    found.push({
                        ...first,
                        frame: inner,
                        next: { state: first.to, frame: inner, names: config.names },
                    });
                }
                current =
                    canEnd && frame.parent && frame.returnTo
                        ? { state: frame.returnTo, frame: frame.parent }
                        : undefined;
            }
        }
        return found;
    }

    /** The ways that are left after a token; none where it does not fit. */
    read(configs: readonly Config[], token: IToken): Config[] {
        return behind(
            this.expected(configs).filter(one => fits(one, token)),
            token,
        );
    }

    /** The ways that take the fewest words for names. */
    likeliest(configs: readonly Config[]): Config[] {
        const fewest = Math.min(...configs.map(({ names }) => names));
        return configs.filter(({ names }) => names === fewest);
    }
}

/** True when the token is what is expected. */
export function fits({ keyword, terminal }: Expected, token: IToken): boolean {
    const type = token.tokenType.name;
    if (keyword !== undefined) return token.image === keyword && (type === keyword || isSoft(type));
    return (
        type === terminal ||
        (terminal === 'ID' && isSoft(type)) ||
        (terminal === 'STRING' && type === BROKEN_STRING)
    );
}

/** True when the token is a word of the language where a name is expected: what makes it one may stand behind the cursor. */
export function fitsAsName({ terminal }: Expected, token: IToken): boolean {
    return terminal === 'ID' && /^[a-z]/.test(token.tokenType.name);
}

/** The ways behind what a token was read as. */
export function behind(fitting: readonly Expected[], token: IToken): Config[] {
    return fitting.slice(0, MOST_WAYS).map(({ next, terminal }) => {
        const isSoftened = terminal === 'ID' && token.tokenType.name !== 'ID';
        return isSoftened ? { ...next, names: next.names + 1 } : next;
    });
}

/** The rule that a value belongs to, and the property that it becomes: those of the rule that asked for it. */
export function ownerOf({ frame, property }: Expected): { readonly rule: string; readonly property: string } {
    let [owner, name] = [frame, property];
    while (owner.isValue && owner.parent) [owner, name] = [owner.parent, owner.property];
    return { rule: owner.rule, property: name ?? '' };
}

function enter(parent: Frame, { rule, isValue, to, property, reference }: Call): Frame {
    return {
        rule,
        isValue,
        parent,
        returnTo: to,
        ...(property === undefined ? {} : { property }),
        ...(reference === undefined ? {} : { reference }),
    };
}

function isSoft(type: string): boolean {
    return type.endsWith('?');
}
