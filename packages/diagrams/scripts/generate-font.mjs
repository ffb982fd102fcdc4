/**
 * Writes what is shipped of Source Sans 3, from its npm package: `src/font/metrics.generated.ts` (advance widths),
 * `src/font/files.generated.ts` (the font, for pictures and documents) and `fonts/` (the same without kerning, for pages
 * of the extension). Run it again when that package changes:
 *
 *     node packages/diagrams/scripts/generate-font.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import { charactersOf, kerning, subset } from '../src/font/subset.ts';
import { readWoff, writeWoff } from '../src/font/woff.ts';
import { nameTable } from './name-table.mjs';

const styles = { 400: 'Regular', 600: 'Semibold' };
const require = createRequire(import.meta.url);
const heading =
    '// Written by scripts/generate-font.mjs from Source Sans 3 (SIL Open Font License 1.1). Do not edit.\n';

writeFileSync(target('src/font/metrics.generated.ts'), heading + metrics());
writeFileSync(target('src/font/files.generated.ts'), heading + files());
for (const weight of Object.keys(styles)) {
    writeFileSync(target(`fonts/proc-sans-${weight}.woff`), writeWoff(shipped(weight, [])));
}

function metrics() {
    const lines = Object.keys(styles).map(weight => {
        const font = openSync(fontFile(weight));
        const widths = new Map(
            font.characterSet.map(point => [
                point,
                Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm),
            ]),
        );
        return `    ${weight}: ${JSON.stringify(runs(widths))},`;
    });
    return [
        '/** For each weight, runs of neighbouring code points: the first one and the widths in thousandths of the font size. */',
        'export const advances: Readonly<Record<400 | 600, readonly (readonly [number, readonly number[]])[]>> = {',
        ...lines,
        '};',
        '',
    ].join('\n');
}

function files() {
    const lines = Object.keys(styles).map(weight => {
        const woff = Buffer.from(writeWoff(shipped(weight, kerning))).toString('base64');
        return `    ${weight}: '${woff}',`;
    });
    return [
        '/** The font in its two weights, each as WOFF in base64. */',
        'export const fontFiles: Readonly<Record<400 | 600, string>> = {',
        ...lines,
        '};',
        '',
    ].join('\n');
}

/** A weight with all its characters, without other forms of them, under a name of our own. */
function shipped(weight, tables) {
    const font = readWoff(readFileSync(fontFile(weight)));
    const whole = subset(font, [...charactersOf(font).keys()]);
    return {
        flavour: whole.flavour,
        tables: new Map([
            ...whole.tables,
            ...tables.map(name => [name, font.tables.get(name)]),
            ['name', nameTable(styles[weight])],
        ]),
    };
}

/** Neighbouring code points share a run; controls and white space other than the blank are left out. */
function runs(widths) {
    const result = [];
    for (const point of [...widths.keys()].filter(point => point >= 0x20).sort((a, b) => a - b)) {
        const last = result.at(-1);
        if (last && last[0] + last[1].length === point) last[1].push(widths.get(point));
        else result.push([point, [widths.get(point)]]);
    }
    return result;
}

function fontFile(weight) {
    return require.resolve(`source-sans/WOFF/TTF/SourceSans3-${styles[weight]}.ttf.woff`);
}

function target(name) {
    return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
