import { runNode } from './processes.ts';
import { Sorry, say } from './say.mjs';

/** Runs a task and turns its outcome into the exit code. A failure one can do something about is told in a sentence. */
export async function task(run: () => Promise<boolean>): Promise<void> {
    try {
        process.exitCode = (await run()) ? 0 : 1;
    } catch (error) {
        if (!(error instanceof Sorry)) throw error;
        say(error.message);
        process.exitCode = 1;
    }
}

/** Builds everything. Its own messages tell what is wrong when it fails. */
export async function build(): Promise<boolean> {
    say('Building …');
    return (await runNode(['scripts/build.mjs'])) === 0;
}
