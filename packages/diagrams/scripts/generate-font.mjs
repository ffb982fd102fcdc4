/**
 * Writes `src/font/metrics.generated.ts` (advance widths) and `src/font/files.generated.ts` (the font itself, as WOFF)
 * from the npm package of Source Sans 3. Run it again when that package changes:
 *
 *     node packages/diagrams/scripts/generate-font.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';

const weights = [400, 600];
/** A character is taken from the first that has it. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];
const require = createRequire(import.meta.url);
const heading =
    '// Written by scripts/generate-font.mjs from @fontsource/source-sans-3 (SIL Open Font License 1.1). Do not edit.\n';

writeFileSync(target('metrics'), heading + metrics());
writeFileSync(target('files'), heading + files());

function metrics() {
    const lines = weights.map(weight => {
        const widths = new Map();
        for (const subset of [...subsets].reverse()) {
            const font = openSync(fontFile(subset, weight, 'woff2'));
            for (const point of font.characterSet) {
                const advance = font.glyphForCodePoint(point).advanceWidth;
                widths.set(point, Math.round((advance * 1000) / font.unitsPerEm));
            }
        }
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
    const lines = subsets.flatMap(subset =>
        weights.map(weight => {
            const woff = readFileSync(fontFile(subset, weight, 'woff')).toString('base64');
            return `    { weight: ${weight}, woff: '${woff}' },`;
        }),
    );
    return [
        '/** The font in parts, each as WOFF in base64: a character is taken from the first of its weight that has it. */',
        'export const fontFiles: readonly { readonly weight: 400 | 600; readonly woff: string }[] = [',
        ...lines,
        '];',
        '',
    ].join('\n');
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

function fontFile(subset, weight, format) {
    return require.resolve(
        `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.${format}`,
    );
}

function target(name) {
    return fileURLToPath(new URL(`../src/font/${name}.generated.ts`, import.meta.url));
}
