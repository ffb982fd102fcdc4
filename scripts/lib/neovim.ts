import { spawnSync } from 'node:child_process';
import { aptInstall, mayInstall } from './apt.ts';
import { say } from './say.mjs';

/**
 * Sees to it that the test with another editor has one: Neovim, from the system's packages where that can be done without
 * asking. Without it that test is skipped, and everything else goes on.
 */
export async function ensureNeovim(): Promise<boolean> {
    if (hasNeovim()) return true;
    if (mayInstall()) {
        say('Installing Neovim with apt-get …');
        await aptInstall('neovim');
        if (hasNeovim()) return true;
    }
    say('There is no Neovim on this machine: the test that drives the language server from it is skipped.');
    return false;
}

/** True when `nvim` on the PATH starts. */
export function hasNeovim(): boolean {
    return spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0;
}
