import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const extension = join(import.meta.dirname, '..');
const examples = join(extension, '../../examples/complaints');

let grammar: textmate.IGrammar;

beforeAll(async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(readFileSync(wasm));
    const path = join(extension, 'syntaxes/proc.tmLanguage.json');
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
            createOnigString: text => new oniguruma.OnigString(text),
        }),
        loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path),
    });
    grammar = (await registry.loadGrammar('source.proc'))!;
});

interface Token {
    text: string;
    scope: string;
    line: number;
}

/** Every token that is not white space, with its innermost scope; neighbours of one scope are one token. */
function tokens(text: string): Token[] {
    let state = textmate.INITIAL;
    return text.split(/\r?\n/).flatMap((line, index) => {
        const result = grammar.tokenizeLine(line, state);
        state = result.ruleStack;
        const found: Token[] = [];
        for (const token of result.tokens) {
            const piece = line.slice(token.startIndex, token.endIndex);
            const scope = token.scopes.at(-1)!;
            const last = found.at(-1);
            if (last?.scope === scope) last.text += piece;
            else found.push({ text: piece, scope, line: index + 1 });
        }
        return found.map(token => ({ ...token, text: token.text.trim() })).filter(token => token.text !== '');
    });
}

/** `scope text` of every token, in the order of the text. */
function scopesOf(text: string): string[] {
    return tokens(text).map(token => `${token.scope.replace(/\.proc$/, '')} ${token.text}`);
}

describe('the examples', () => {
    const files = readdirSync(examples).filter(name => name.endsWith('.proc'));

    test.each(files)('%s: every word has a colour of its own', name => {
        const text = readFileSync(join(examples, name), 'utf8');
        const plain = tokens(text).filter(token => token.scope === 'source.proc');
        expect(plain.map(token => `${basename(name)}:${token.line} ${token.text}`)).toEqual([]);
    });

    test.each(files)('%s: what stands between quotes is a string, and nothing else is', name => {
        const text = readFileSync(join(examples, name), 'utf8').replace(/^\s*\/\/.*$/gm, '');
        const strings = tokens(text)
            .filter(token => token.scope.startsWith('string.'))
            .map(token => token.text)
            .join('');
        const quoted = [...text.matchAll(/"[^"\n]*"/g)].map(match => match[0]).join('');
        expect(strings.replace(/\s/g, '')).toBe(quoted.replace(/\s/g, ''));
    });
});

describe('names', () => {
    test('a keyword may be a name where a name must stand', () => {
        expect(scopesOf('role customer "Tenant"')).toEqual([
            'storage.type.role role',
            'entity.name.type.role customer',
            'string.quoted.double "Tenant"',
        ]);
        expect(scopesOf('step time "Note the time" by phone').slice(0, 2)).toEqual([
            'keyword.control.step step',
            'entity.name.function.node time',
        ]);
        expect(scopesOf('touchpoint Customer by phone, email {')).toContain('variable.other.reference email');
    });

    test('accents and inner hyphens belong to a name, an arrow does not', () => {
        expect(scopesOf('step Prüfen-2 "…" by Müller -> Ende')).toEqual([
            'keyword.control.step step',
            'entity.name.function.node Prüfen-2',
            'string.quoted.double "…"',
            'keyword.other.connector by',
            'variable.other.reference Müller',
            'keyword.operator.arrow ->',
            'entity.name.function.node Ende',
        ]);
    });

    test('a calendar or evidence with a label is declared, without one it is referred to', () => {
        expect(scopesOf('calendar Office "Working days" {')).toContain('entity.name.type.calendar Office');
        expect(scopesOf('calendar Office')).toContain('variable.other.reference Office');
        expect(scopesOf('evidence Survey "Survey" {')).toContain('entity.name.type.evidence Survey');
        expect(scopesOf('evidence Survey, Minutes')).toContain('variable.other.reference Minutes');
    });

    test('an evaluation needs no name', () => {
        expect(scopesOf('evaluation of Complaints "Review"')).toEqual([
            'storage.type.evaluation evaluation',
            'keyword.other.connector of',
            'variable.other.reference Complaints',
            'string.quoted.double "Review"',
        ]);
    });
});

describe('flow', () => {
    test('answers are told from keywords by what follows them', () => {
        expect(scopesOf('no -> Investigate')[0]).toBe('entity.name.tag.answer no');
        expect(scopesOf('time 4% -> Investigate')[0]).toBe('entity.name.tag.answer time');
        expect(scopesOf('time 4 min')[0]).toBe('keyword.other.clause time');
        expect(scopesOf('otherwise {')[0]).toBe('keyword.control.otherwise otherwise');
    });

    test('waiting is a node before "for" and "until", a clause before a duration', () => {
        expect(scopesOf('wait for 2 working days')).toEqual([
            'keyword.control.wait wait',
            'keyword.other.connector for',
            'constant.numeric.duration 2',
            'keyword.other.unit working days',
        ]);
        expect(scopesOf('wait 2 working days')[0]).toBe('keyword.other.clause wait');
        expect(scopesOf('step "Log" by Advisor { time 5 min wait 2 hours }')).toContain(
            'keyword.other.clause wait',
        );
    });
});

describe('values', () => {
    test.each([
        ['on 2026-05-12', 'constant.numeric.period 2026-05-12'],
        ['2026-H2: 14', 'constant.numeric.period 2026-H2'],
        ['2025/26: 3', 'constant.numeric.period 2025/26'],
        ['hours 09:00 - 17:00', 'constant.numeric.time 17:00'],
        ['cost £18.50 per hour', 'constant.numeric.money £18.50'],
        ['cost GBP 1.78 million per year', 'constant.numeric.money GBP 1.78 million'],
        ['accurate 92%', 'constant.numeric.percent 92%'],
        ['baseline 1,250 on 2026-05', 'constant.numeric 1,250'],
        ['target <= 8 by 2026-12', 'keyword.operator.comparison <='],
        ['days mon - fri', 'keyword.operator.range -'],
    ])('%s', (text, token) => {
        expect(scopesOf(text)).toContain(token);
    });
});

describe('strings and comments', () => {
    test('a forgotten quote spoils one line, not the file', () => {
        expect(scopesOf('note "never closed\nstep "Log" by Advisor').slice(2)).toEqual(
            scopesOf('step "Log" by Advisor'),
        );
    });

    test('a text block runs over lines', () => {
        const scopes = tokens('note """\n  step "not a step"\n"""\ntime 2 min').map(token => token.scope);
        expect(scopes.filter(scope => scope.startsWith('string.quoted.triple'))).toHaveLength(3);
        expect(scopes.at(-2)).toBe('constant.numeric.duration.proc');
    });

    test('only a quote, a backslash and n are escaped', () => {
        const escapes = tokens('note "a \\" b \\\\ c \\n d \\x"').filter(token =>
            token.scope.includes('escape'),
        );
        expect(escapes.map(token => token.text)).toEqual(['\\"', '\\\\', '\\n']);
    });

    test('documentation is told from a comment', () => {
        expect(scopesOf('/** What this is. */')[0]).toMatch(/^comment\.block\.documentation/);
        expect(scopesOf('/**/ role A')).toContain('entity.name.type.role A');
        expect(scopesOf('// step "x"')).toEqual(['comment.line.double-slash // step "x"']);
    });
});
