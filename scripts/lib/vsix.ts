import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { capture } from './processes.ts';
import { root, Sorry } from './say.mjs';

const extension = join(root, 'packages/extension');

/** Licences under which others may ship what they get here, without having to publish theirs. */
const allowed = [
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC-BY-4.0',
    'ISC',
    'MIT',
    'MPL-2.0',
    'OFL-1.1',
];

/** When all files in the package were last changed, in seconds: the same for ever, so that the bytes are the same. */
const moment = Date.UTC(2020, 0, 1) / 1000;

/**
 * Packs the extension, which must be built, into a VSIX. The same files give the same bytes. A marketplace shows the pictures
 * of the README only where they are found on the web: `pictures` is the address of the folder that holds `media/`.
 * @throws {Sorry} when something in it may not be shipped, or cannot be packed
 */
export async function packExtension(target: string, pictures?: string): Promise<void> {
    const wrong = licencesIn(readFileSync(join(extension, 'dist/LICENCES.txt'), 'utf8')).filter(
        ({ licence }) => !isAllowed(licence),
    );
    if (wrong.length > 0) {
        const names = wrong.map(({ name, licence }) => `${name} (${licence})`).join(', ');
        throw new Sorry(`This must not be in the package because of its licence: ${names}.`);
    }
    await ensurePackages('tools/package', { what: 'the packer of VS Code' });
    const vsce = join(root, 'tools/package/node_modules/@vscode/vsce/vsce');
    const addresses =
        pictures === undefined
            ? ['--no-rewrite-relative-links']
            : ['--baseImagesUrl', pictures, '--baseContentUrl', pictures];
    // Everything is bundled; where the project is published is nothing that the package has to know.
    const options = ['--no-dependencies', '--allow-missing-repository', ...addresses];
    const { code, output } = await capture(process.execPath, [vsce, 'package', ...options, '--out', target], {
        cwd: extension,
        env: { ...process.env, SOURCE_DATE_EPOCH: String(moment) },
    });
    if (code !== 0) throw new Sorry(`The extension could not be packed:\n${output}`);
}

export interface Licence {
    readonly name: string;
    /** As in a `package.json`, an SPDX expression. */
    readonly licence: string;
}

/** The packages and their licences of a file that the bundler wrote: each begins with `name version (licence)`. */
export function licencesIn(text: string): Licence[] {
    return text.split(/^-{80}\s*$/m).flatMap(part => {
        const [, name, licence] = /^(\S+) \S+ \((.+)\)\s*$/m.exec(part.trimStart().split('\n')[0]!) ?? [];
        return name && licence ? [{ name, licence }] : [{ name: part.trim().slice(0, 40), licence: 'none' }];
    });
}

/** Of a choice one part must be allowed, of a sum all. */
export function isAllowed(expression: string): boolean {
    const words = expression.replace(/[()]/g, ' ');
    return words
        .split(/\sOR\s/)
        .some(choice => choice.split(/\sAND\s/).every(each => allowed.includes(each.trim())));
}
