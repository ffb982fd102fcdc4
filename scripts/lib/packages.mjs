import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { root, Sorry, say } from './say.mjs';

/**
 * Runs `npm ci` in a folder of the project, unless what is installed there is already what its lock file says.
 * @param {string} folder relative to the project
 * @param {{ what: string, lock?: string, flags?: string[] }} options `what` completes the sentence "Installing …"
 * @throws {Sorry} when npm is missing or fails
 */
export async function ensurePackages(folder, { what, lock = 'package-lock.json', flags = [] }) {
    const path = resolve(root, folder);
    const withDev = !flags.includes('--omit=dev');
    if (isInstalled(path, lock, withDev)) return;
    say(`Installing ${what} …`);
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
    // NODE_ENV=production would leave out what the build and the tests need.
    const all = ['--include=optional', ...(withDev ? ['--include=dev'] : [])];
    const code = await run(npm(), ['ci', ...all, ...quiet, ...flags], path);
    if (code !== 0) {
        throw new Sorry(
            `npm could not install ${what}; its own message is above. Most often the network or a proxy is the ` +
                'reason: see whether "npm ping" answers, then run the same command again.',
        );
    }
}

/** Whether npm's own record of what it installed agrees with the lock file. */
export function isInstalled(path, lock, withDev) {
    const record = join(path, 'node_modules', '.package-lock.json');
    if (!existsSync(record)) return false;
    const wanted = packagesOf(join(path, lock));
    const installed = packagesOf(record);
    for (const name of Object.keys(installed)) {
        if (wanted[name]?.version !== installed[name].version) return false;
    }
    for (const [name, entry] of Object.entries(wanted)) {
        const there = installed[name];
        if (there === undefined ? isNeeded(name, entry, withDev) : there.integrity !== entry.integrity)
            return false;
    }
    return true;
}

function packagesOf(file) {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Optional packages are for some machines only; those for this one have to be there. */
function isNeeded(name, entry, withDev) {
    if (!name.includes('node_modules/') || entry.peer || (entry.dev && !withDev)) return false;
    if (!entry.optional) return true;
    const fits = (list, value) => list !== undefined && [list].flat().includes(value);
    return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && entry.libc === undefined;
}

/** The npm that started this, else the one beside this Node, else the one on the PATH. */
function npm() {
    const beside = ['node_modules', '../lib/node_modules'].map(folder =>
        join(dirname(process.execPath), folder, 'npm/bin/npm-cli.js'),
    );
    const cli = [process.env.npm_execpath, ...beside].find(
        path => path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path),
    );
    return cli === undefined ? ['npm'] : [process.execPath, cli];
}

function run([command, ...first], args, cwd) {
    // On Windows npm is a .cmd file, which only a shell can start. Nothing here needs quoting.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, [...first, ...args], { cwd, shell, stdio: ['ignore', 2, 2] });
    return new Promise((resolve, reject) => {
        child.on('error', () => {
            reject(
                new Sorry('npm was not found. Install Node with npm from https://nodejs.org and try again.'),
            );
        });
        child.on('exit', resolve);
    });
}
