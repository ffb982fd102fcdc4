import { generate, generatedFiles } from './generated.ts';
import { capture } from './processes.ts';
import { say } from './say.mjs';
import { runTool } from './tools.ts';

const checks: readonly (readonly [name: string, check: () => Promise<boolean>])[] = [
    ['Style and lint', async () => (await runTool('biome', 'check', '--error-on-warnings', '.')) === 0],
    ['Types', async () => (await runTool('tsc', '--noEmit', '-p', '.')) === 0],
    [
        'Types of the preview',
        async () => (await runTool('tsc', '--noEmit', '-p', 'packages/extension/src/webview')) === 0,
    ],
    ['Generated code', generatedIsCurrent],
    ['One copy of vscode-jsonrpc', oneJsonRpc],
];

/** Everything that can be said about the sources without running them. Goes through all of it, and tells what failed. */
export async function runChecks(): Promise<boolean> {
    const failed: string[] = [];
    for (const [name, check] of checks) {
        say(`${name} …`);
        if (!(await check())) failed.push(name);
    }
    if (failed.length > 0) say(`Not in order: ${failed.join(', ')}. What to change is told above.`);
    return failed.length === 0;
}

async function generatedIsCurrent(): Promise<boolean> {
    const before = generatedFiles();
    if (!(await generate())) return false;
    const after = generatedFiles();
    const names = new Set([...before.keys(), ...after.keys()]);
    const stale = [...names].filter(name => before.get(name) !== after.get(name));
    if (stale.length === 0) return true;
    say(`These files were not what their sources generate. They have been written anew; commit them:`);
    for (const name of stale) say(`    ${name}`);
    return false;
}

/** Two copies do not recognise each other's cancellation, and the language server fails when a request is cancelled. */
async function oneJsonRpc(): Promise<boolean> {
    const { output } = await capture('npm', ['ls', 'vscode-jsonrpc', '--all', '--parseable'], {
        shell: process.platform === 'win32',
    });
    const copies = output.split('\n').filter(line => /[\\/]vscode-jsonrpc$/.test(line.trim()));
    if (copies.length === 1) return true;
    say(`There must be one copy of vscode-jsonrpc; npm ls finds ${copies.length}:\n${output}`);
    return false;
}
