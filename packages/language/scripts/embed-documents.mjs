// Writes the built-in criteria packs and the templates into modules, so that they are there in Node, in a worker and in a
// bundle alike.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

embed('packs', 'builtinPacks');
embed('templates', 'templateTexts');

function embed(what, constant) {
    const folder = new URL(`../src/${what}/`, import.meta.url);
    const names = readdirSync(folder)
        .filter(name => name.endsWith('.proc'))
        .sort();
    const entries = names.map(name => {
        const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
        return `    ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`;
    });
    writeFileSync(
        new URL(`${what}.generated.ts`, folder),
        `// Written by scripts/embed-documents.mjs from the .proc files beside it.\nexport const ${constant}: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`,
    );
}
