import { join } from 'node:path';
import { runNode } from './processes.ts';
import { root } from './say.mjs';

const scripts = {
    biome: '@biomejs/biome/bin/biome',
    langium: 'langium-cli/bin/langium.js',
    tsc: 'typescript/bin/tsc',
    vitest: 'vitest/vitest.mjs',
} as const;

/** Runs a tool of the project in the foreground and gives its exit code. */
export function runTool(name: keyof typeof scripts, ...args: string[]): Promise<number> {
    return runNode([join(root, 'node_modules', scripts[name]), ...args]);
}
