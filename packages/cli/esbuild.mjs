import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { licences } from '../../scripts/lib/licences.mjs';

const path = name => fileURLToPath(new URL(name, import.meta.url));

/** Some of what is bundled was written for CommonJS and asks for Node's own modules by `require`. */
const requireForCommonJs =
    "import { createRequire as createRequireOfBundle } from 'node:module';" +
    'const require = createRequireOfBundle(import.meta.url);';

/** Writes `proc.mjs`, beside it the parts that are loaded when a command needs them, and the pages of the rules. */
export async function build(dist = path('dist')) {
    await rm(dist, { recursive: true, force: true });
    /** @type {import('esbuild').BuildOptions} */
    const common = {
        outdir: dist,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node22',
        minify: true,
        legalComments: 'linked',
        logLevel: 'warning',
        banner: { js: requireForCommonJs },
        // Its other build hides what it requires from the bundler.
        alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
        plugins: [licences(join(dist, 'LICENCES.txt'), ['source-sans'])],
    };
    await bundle({ ...common, entryPoints: { proc: path('src/main.ts') }, splitting: true });
    // Each stands alone: of what it shares with the program it would load far more than it needs.
    await bundle({
        ...common,
        entryPoints: {
            'typesetting-thread': path('../evidence/src/typesetting-thread.ts'),
            'drawing-thread': path('../evidence/src/drawing-thread.ts'),
        },
    });
    await cp(
        fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
        join(dist, 'typst.wasm'),
    );
    await cp(path('../../docs/rules'), join(dist, 'rules'), { recursive: true });
    await cp(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')), join(dist, 'resvg.wasm'));
}
