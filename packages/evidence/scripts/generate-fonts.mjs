/**
 * Writes `src/report/pdf/fonts.generated.ts` from the npm package of Source Sans 3: the fonts of the PDF, as WOFF. Run it
 * again when that package changes:
 *
 *     node packages/evidence/scripts/generate-fonts.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const weights = [400, 600];
const subsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];

const files = subsets.flatMap(subset => weights.map(weight => `    '${base64(subset, weight)}',`));
writeFileSync(
    fileURLToPath(new URL('../src/report/pdf/fonts.generated.ts', import.meta.url)),
    [
        '// Written by scripts/generate-fonts.mjs from @fontsource/source-sans-3 (SIL Open Font License 1.1). Do not edit.',
        '/** Regular and semibold of each subset as WOFF, in base64. */',
        'export const woffFiles: readonly string[] = [',
        ...files,
        '];',
        '',
    ].join('\n'),
);

function base64(subset, weight) {
    const name = `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`;
    return readFileSync(require.resolve(name)).toString('base64');
}
