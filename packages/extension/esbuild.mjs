import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { licences } from '../../scripts/lib/licences.mjs';
import { onlyNeeded } from './scripts/mermaid.mjs';

const path = name => fileURLToPath(new URL(name, import.meta.url));

/** What all parts share. @type {import('esbuild').BuildOptions} */
const common = {
    bundle: true,
    minify: true,
    legalComments: 'linked',
    logLevel: 'warning',
    outdir: path('dist'),
};
const node = { ...common, platform: 'node', target: 'node22' };
/** @type {import('esbuild').BuildOptions} */
const nodeEsm = {
    ...node,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // Its other build hides what it requires from the bundler.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    // Bundled CommonJS packages ask for Node's own modules with `require`.
    banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
};
const worker = { ...common, platform: 'browser', target: 'chrome128' };

/**
 * What speaks with the server is a file of its own, which the extension loads later: CommonJS knows no other parts.
 * @type {import('esbuild').Plugin}
 */
const clientApart = {
    name: 'client apart',
    setup(build) {
        build.onResolve({ filter: /\/client-node\.ts$/ }, ({ kind }) =>
            kind === 'dynamic-import' ? { path: './client.cjs', external: true } : undefined,
        );
    },
};

/** The bundles of the extension. @type {readonly import('esbuild').BuildOptions[]} */
export const bundles = [
    {
        ...node,
        entryPoints: { extension: path('src/extension.ts'), client: path('src/client-node.ts') },
        format: 'cjs',
        external: ['vscode'],
        outExtension: { '.js': '.cjs' },
        plugins: [clientApart],
    },
    {
        ...nodeEsm,
        entryPoints: { server: path('src/server/main-node.ts') },
        // What only an export needs is read when somebody exports.
        splitting: true,
        chunkNames: 'server-[name]-[hash]',
    },
    {
        ...nodeEsm,
        // Each stands alone: of what it shares with the server it would load far more than it needs.
        entryPoints: {
            'typesetting-thread': path('../evidence/src/typesetting-thread.ts'),
            'drawing-thread': path('../evidence/src/drawing-thread.ts'),
        },
    },
    {
        ...worker,
        entryPoints: { 'web/extension': path('src/web/extension.ts') },
        format: 'cjs',
        external: ['vscode'],
    },
    {
        ...worker,
        entryPoints: { 'web/server': path('src/server/main-browser.ts') },
        // Editors start workers of extensions from another origin: only scripts without imports of their own load there.
        format: 'iife',
        alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    },
    {
        ...common,
        entryPoints: [
            { in: path('src/webview/main.ts'), out: 'webview' },
            { in: path('src/webview/assessor-main.ts'), out: 'assessor' },
            { in: path('src/webview/export-main.ts'), out: 'export' },
            { in: path('src/webview/style.css'), out: 'webview' },
            { in: path('src/webview/review.css'), out: 'review' },
        ],
        format: 'esm',
        platform: 'browser',
        target: 'chrome128',
        loader: { '.ttf': 'file', '.woff': 'file' },
        assetNames: '[name]',
    },
    {
        ...common,
        entryPoints: { mermaid: path('src/webview/mermaid/draw.ts') },
        format: 'esm',
        platform: 'browser',
        target: 'chrome128',
        plugins: [onlyNeeded],
    },
];

/** The pages of the help, which links to the others. */
const pages = ['help.md', 'language.md', 'kpis.md', 'packs.md', 'bundle.md', 'settings.md'];

/** Builds the extension into `dist/`, with the pages of the rules and the licences of what is bundled. */
export async function build() {
    await rm(path('dist'), { recursive: true, force: true });
    const plugins = [licences(path('dist/LICENCES.txt'), ['source-sans', '@vscode/codicons'])];
    await Promise.all(
        bundles.map(options =>
            esbuild.build({ ...options, plugins: [...(options.plugins ?? []), ...plugins] }),
        ),
    );
    await cp(
        fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
        path('dist/typst.wasm'),
    );
    await cp(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')), path('dist/resvg.wasm'));
    await cp(path('../../docs/rules'), path('dist/rules'), { recursive: true });
    await Promise.all(pages.map(page => cp(path(`../../docs/${page}`), path(`dist/${page}`))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
