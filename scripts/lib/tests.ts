import { runTool } from './tools.ts';

/** Runs the tests, all or those that the arguments choose. The last line says how many passed, failed, were skipped. */
export async function runTests(args: readonly string[]): Promise<boolean> {
    const reporters = ['--reporter=default', '--reporter=./test/reporter/closing-line.ts'];
    return (await runTool('vitest', 'run', ...reporters, ...args)) === 0;
}
