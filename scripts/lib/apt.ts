import { existsSync } from 'node:fs';
import { run } from './processes.ts';

/** True where the system's packages can be installed without asking anybody: as root on a Linux with apt-get. */
export function mayInstall(): boolean {
    return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs packages of the system. What comes of it shows in whether the program is there afterwards. */
export async function aptInstall(...packages: readonly string[]): Promise<void> {
    await apt('update');
    await apt('install', '--yes', '--no-install-recommends', ...packages);
}

function apt(...args: string[]): Promise<number> {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return run('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], { env, stdio: ['ignore', 2, 2] });
}
