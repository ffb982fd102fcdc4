import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends the output with `N passed, N failed, N skipped`, alone on a line. */
export default class ClosingLine implements Reporter {
    onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
        process.stdout.write(`${closingLine(modules, errors)}\n`);
    }
}

/** A file that could not be loaded, and an error outside of any test, count as failed: neither may pass unseen. */
function closingLine(modules: readonly TestModule[], errors: readonly SerializedError[]): string {
    const tests = modules.flatMap(module => [...module.children.allTests()]);
    const count = (state: string) => tests.filter(test => test.result().state === state).length;
    const broken = modules.filter(module => module.errors().length > 0).length;
    const skipped = count('skipped') + count('pending');
    return `${count('passed')} passed, ${count('failed') + broken + errors.length} failed, ${skipped} skipped`;
}
