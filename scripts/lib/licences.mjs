import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * An esbuild plugin that writes the licences of all packages in a bundle into a file. One plugin may serve several
 * bundles: the file then names the packages of all of them. `embedded` are packages whose files were copied into
 * generated code, where no bundler can see them.
 * @param {string} file
 * @param {readonly string[]} [embedded]
 * @returns {import('esbuild').Plugin}
 */
export function licences(file, embedded = []) {
    const folders = new Set(embedded.map(name => join(modules, name)));
    return {
        name: 'licences',
        setup(build) {
            build.initialOptions.metafile = true;
            build.onEnd(async ({ metafile }) => {
                for (const input of Object.keys(metafile?.inputs ?? {})) {
                    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
                    if (folder) folders.add(resolve(folder));
                }
                const texts = await Promise.all([...folders].sort().map(licenceIn));
                await mkdir(dirname(file), { recursive: true });
                await writeFile(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
            });
        },
    };
}

/** @param {string} folder */
async function licenceIn(folder) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const names = (await readdir(folder)).filter(entry => /^(licen[cs]e|copying|notice)/i.test(entry)).sort();
    const texts = await Promise.all(names.map(entry => readFile(join(folder, entry), 'utf8')));
    // Some packages say it in the text alone.
    const named = license ?? (texts.some(text => text.startsWith('The MIT License')) ? 'MIT' : undefined);
    return [`${name} ${version} (${named})`, ...texts.map(text => text.trim())].join('\n\n').concat('\n');
}
