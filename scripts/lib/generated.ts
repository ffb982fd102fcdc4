import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { runNode } from './processes.ts';
import { root } from './say.mjs';
import { runTool } from './tools.ts';

/**
 * Writes all generated code anew: the parser from the grammar, and what the scripts of the packages write.
 * @returns whether every generator succeeded
 */
export async function generate(): Promise<boolean> {
    if ((await runTool('langium', 'generate')) !== 0) return false;
    for (const script of generators()) {
        if ((await runNode([script])) !== 0) return false;
    }
    return true;
}

/** What scripts write, all of it or a part, outside of the sources of a package. */
const elsewhere = [
    'docs/rules/README.md',
    'packages/extension/icons/process.png',
    'packages/extension/l10n/bundle.l10n.json',
    'packages/extension/package.json',
    'packages/extension/package.nls.json',
    'packages/extension/schemas/proc.schema.json',
];

/** The generated files, as paths in the project, each with a hash of what it says. */
export function generatedFiles(): ReadonlyMap<string, string> {
    const inSources = sources().filter(path => /[\\/]generated[\\/]|\.generated\.ts$/.test(path));
    const files = [...inSources, ...elsewhere.map(path => join(root, path))];
    return new Map(files.map(path => [relative(root, path).split(sep).join('/'), hash(path)]));
}

function generators(): string[] {
    return packages().flatMap(folder =>
        filesIn(join(folder, 'scripts')).filter(path => path.endsWith('.mjs')),
    );
}

function sources(): string[] {
    return packages().flatMap(folder => filesIn(join(folder, 'src')));
}

function packages(): string[] {
    return readdirSync(join(root, 'packages')).map(name => join(root, 'packages', name));
}

function filesIn(folder: string): string[] {
    try {
        return readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter(entry => entry.isFile())
            .map(entry => join(entry.parentPath, entry.name))
            .sort();
    } catch {
        return [];
    }
}

function hash(path: string): string {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
}
