import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Place } from '../model/element.ts';
import { Gathered, hasSameItems } from '../model/gathered.ts';
import type { Workspace } from '../model/types.ts';
import type { Severities } from '../rules/examine.ts';
import { rules } from '../rules/index.ts';
import { unknownRule } from '../rules/names/rule-unknown.ts';
import { type Finding, type Fix, ruleUrl, type Severity } from '../rules/rule.ts';
import { closest } from '../rules/support/names.ts';
import { oneOf, quote } from '../rules/support/words.ts';
import { presets } from './presets.ts';

/** Name of the file that says what holds for the folder it lies in, and for all below. */
export const PROJECT_FILE = 'proc.json';

/** What a project file says. */
export interface Project {
    /** URI of the file. */
    readonly file: string;
    /** Name of the preset that its own severities change. */
    readonly preset?: string;
    readonly severities: Severities;
    /** Name of the pack for processes that no portfolio covers. */
    readonly criteria?: string;
    /** What is wrong with it. The rest of it holds all the same. */
    readonly findings: readonly Finding[];
}

/** The severities that a project file may name, as they are written there: `info` stands for `information`. */
export const severityWords: readonly string[] = ['off', 'hint', 'info', 'information', 'warning', 'error'];

/** Reads a project file. Never throws: what cannot be used is left out and told. */
export function readProject(file: string, text: string, packs: readonly string[]): Project {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const reader = new ProjectReader(file, text);
    for (const error of errors.slice(0, 1)) reader.unreadable(error);
    if (root && root.type !== 'object' && errors.length === 0) {
        reader.say('value-invalid', root, `A project file is an object in braces, for example: ${EXAMPLE}`);
    }
    let [preset, criteria]: (string | undefined)[] = [];
    let severities: Severities = {};
    for (const [key, value] of entriesOf(root)) {
        switch (key.value) {
            case 'extends':
                preset = reader.oneOf(
                    value,
                    presets.map(each => each.name),
                    'preset',
                );
                break;
            case 'criteria':
                criteria = reader.oneOf(value, packs, 'criteria pack');
                break;
            case 'rules':
                severities = reader.severities(value);
                break;
            case '$schema':
                break;
            default:
                reader.unknown(key, ['rules', 'criteria', 'extends']);
        }
    }
    return {
        file,
        severities,
        ...(preset !== undefined && { preset }),
        ...(criteria !== undefined && { criteria }),
        findings: reader.findings,
    };
}

const names = new Gathered<readonly string[], readonly string[]>({
    part: ({ packs }) => packs.flatMap(({ name }) => name ?? []),
    isSame: hasSameItems,
    gather: parts => [...new Set([...parts].flatMap(([, ofFile]) => ofFile))].sort(),
});

/** The names of all criteria packs of a workspace, those that ship with the product among them. */
export function packNames(workspace: Workspace): readonly string[] {
    return names.of(workspace);
}

/** `info` as people write it in settings is `information` here. Undefined for a word that is no severity. */
export function severityOf(word: unknown): Severity | 'off' | undefined {
    if (typeof word !== 'string' || !severityWords.includes(word)) return undefined;
    return word === 'info' ? 'information' : (word as Severity | 'off');
}

const EXAMPLE = '{ "rules": { "owner-missing": "error" } }';
const codes = () => rules.map(rule => rule.code);

class ProjectReader {
    readonly findings: Finding[] = [];
    private readonly file: string;
    private readonly starts: readonly number[];

    constructor(file: string, text: string) {
        this.file = file;
        this.starts = [0, ...[...text.matchAll(/\n/g)].map(match => match.index + 1)];
    }

    severities(node: Node): Severities {
        if (node.type !== 'object') {
            this.say('value-invalid', node, `The rules stand in braces, for example: ${EXAMPLE}`);
        }
        const found: Record<string, Severity | 'off'> = {};
        for (const [key, value] of entriesOf(node)) {
            const code: string = key.value;
            const severity = severityOf(value.value);
            if (!codes().includes(code)) this.rule(key, code);
            else if (severity) found[code] = severity;
            else this.badSeverity(value);
        }
        return found;
    }

    /** The name, where it is one of those there are. */
    oneOf(node: Node, names: readonly string[], what: string): string | undefined {
        const name: unknown = getNodeValue(node);
        if (typeof name === 'string' && names.includes(name)) return name;
        const guesses = typeof name === 'string' ? closest(name, names) : [];
        this.say(
            'value-invalid',
            node,
            `${shown(name)} is no ${what}. There ${names.length === 1 ? 'is' : 'are'} ${oneOf(names, 'and')}.`,
            (guesses.length > 0 ? guesses : names).map(guess =>
                this.replacement(node, guess, guesses.length === 1),
            ),
        );
        return undefined;
    }

    unknown(key: Node, known: readonly string[]): void {
        const guesses = closest(key.value, known);
        this.say(
            'value-invalid',
            key,
            `${quote(key.value)} says nothing in a project file, which may have ${oneOf(known.map(quote), 'and')}.`,
            guesses.map(guess => this.replacement(key, guess, guesses.length === 1)),
        );
    }

    unreadable({ offset, length, error }: ParseError): void {
        const words = printParseErrorCode(error)
            .replace(/([a-z])([A-Z])/g, '$1 $2')
            .toLowerCase();
        this.say(
            'syntax',
            { offset, length },
            `This cannot be read as JSON (${words}). Names and texts stand in double quotes, and commas between them: ${EXAMPLE}`,
        );
    }

    say(
        code: string,
        at: Pick<Node, 'offset' | 'length'>,
        message: string,
        fixes: readonly Fix[] = [],
    ): void {
        const severity = code === 'rule-unknown' ? 'warning' : 'error';
        this.findings.push({
            code,
            severity,
            message,
            place: this.place(at),
            url: ruleUrl(code),
            related: [],
            fixes,
        });
    }

    private rule(key: Node, code: string): void {
        const guesses = closest(code, codes());
        this.say(
            'rule-unknown',
            key,
            unknownRule(code, codes()),
            guesses.map(guess => this.replacement(key, guess, guesses.length === 1)),
        );
    }

    private badSeverity(value: Node): void {
        this.say(
            'value-invalid',
            value,
            `${shown(getNodeValue(value))} is no severity. Write ${oneOf(severityWords.filter(word => word !== 'information').map(quote))}.`,
            severityWords
                .filter(word => word !== 'information')
                .map(word => this.replacement(value, word, false)),
        );
    }

    private replacement(node: Node, word: string, unattended: boolean): Fix {
        const edits = [{ place: this.place(node), text: JSON.stringify(word) }];
        return { title: `Write ${quote(word)}`, edits, unattended };
    }

    private place({ offset, length }: Pick<Node, 'offset' | 'length'>): Place {
        const [start, end] = [this.position(offset), this.position(offset + length)];
        return {
            file: this.file,
            line: start.line,
            column: start.column,
            endLine: end.line,
            endColumn: end.column,
        };
    }

    private position(offset: number): { line: number; column: number } {
        const line = this.starts.findLastIndex(start => start <= offset);
        return { line: line + 1, column: offset - this.starts[line]! + 1 };
    }
}

/** Names and values of an object; a half-written one has no value. */
function entriesOf(node: Node | undefined): [Node, Node][] {
    const properties = node?.type === 'object' ? (node.children ?? []) : [];
    return properties.flatMap(({ children: [key, value] = [] }): [Node, Node][] =>
        key && value ? [[key, value]] : [],
    );
}

function shown(value: unknown): string {
    return typeof value === 'string' ? quote(value) : (JSON.stringify(value) ?? 'This');
}
