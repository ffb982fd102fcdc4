// Gathers the words of the extension that are translated into l10n/bundle.l10n.json: what the sources hand to `l10n.t`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const extension = new URL('../', import.meta.url);
const files = readdirSync(new URL('src/', extension), { recursive: true })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
const words = new Set(files.flatMap(wordsOf));
const bundle = Object.fromEntries([...words].sort().map(word => [word, word]));
mkdirSync(new URL('l10n/', extension), { recursive: true });
writeFileSync(new URL('l10n/bundle.l10n.json', extension), `${JSON.stringify(bundle, undefined, 2)}\n`);

/** Fails where it is not a text as it stands: nobody could translate what is put together. */
function wordsOf(name) {
    const text = readFileSync(new URL(`src/${name}`, extension), 'utf8');
    return [...text.matchAll(/\bl10n\.t\(\s*/g)].map(({ index, 0: call }) => {
        const rest = text.slice(index + call.length);
        const [literal] = /^(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")(?=\s*[,)])/.exec(rest) ?? [];
        if (literal === undefined) {
            const line = text.slice(0, index).split('\n').length;
            throw new Error(`${name}:${line}: l10n.t wants a text in quotes, not ${rest.split('\n')[0]}`);
        }
        return unquoted(literal);
    });
}

function unquoted(literal) {
    const inside = literal.slice(1, -1).replace(/\\'/g, "'");
    return JSON.parse(`"${literal.startsWith("'") ? inside.replace(/"/g, '\\"') : inside}"`);
}
