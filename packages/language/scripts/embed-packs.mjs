// Writes the built-in criteria packs into a module, so that they are there in Node, in a worker and in a bundle alike.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/packs/', import.meta.url);
const names = readdirSync(folder)
    .filter(name => name.endsWith('.proc'))
    .sort();
const entries = names.map(name => {
    const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
    return `    ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`;
});
writeFileSync(
    new URL('packs.generated.ts', folder),
    `// Written by scripts/embed-packs.mjs from the .proc files beside it.\nexport const builtinPacks: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`,
);
