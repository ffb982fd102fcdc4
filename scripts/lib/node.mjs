import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { root, Sorry } from './say.mjs';

/**
 * A Node that runs the tools of this project and TypeScript as it stands: the running one when it is new enough,
 * else the one of the npm package `node`, installed into tools/node.
 * @param {(version: string) => boolean} [suits] which versions will do
 * @returns {Promise<string>} the path of the binary
 */
export async function ensureNode(suits = runsTheProject) {
    if (suits(process.versions.node)) return process.execPath;
    await ensurePackages('tools/node', { what: `a newer Node (this one is ${process.versions.node})` });
    return putInPlace(join(root, 'tools/node/node_modules'));
}

/** The first of each line that strips types without a flag: 22.18 and 24. Odd ones are not supported by vitest. */
export function runsTheProject(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major === 22 ? minor >= 18 : major === 24 || major >= 26;
}

/** The environment for a child process that finds that Node first when it looks for `node`. */
export function withNodeFirst(folder, env = process.env) {
    const key = Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
    const others = (env[key] ?? '').split(delimiter).filter(entry => entry !== folder);
    return { ...env, [key]: [folder, ...others].join(delimiter) };
}

/**
 * The package `node` fetches its binary in an install script, past the lock file. The binaries are packages of their
 * own, so the lock file here names them; the one npm chose for this machine is put where `node` itself would put it.
 */
function putInPlace(modules) {
    const { platform, arch } = process;
    const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
    const name = platform === 'win32' ? 'node.exe' : 'node';
    const source = join(modules, `${prefix}-${platform === 'win32' ? 'win' : platform}-${arch}`, 'bin', name);
    const target = join(modules, 'node', 'bin', name);
    if (existsSync(target)) return target;
    if (!existsSync(source)) {
        throw new Sorry(
            `This project needs Node 22.18 or newer, and npm has none for ${platform} ${arch}. ` +
                'Install one from https://nodejs.org and run the same command again.',
        );
    }
    mkdirSync(join(modules, 'node', 'bin'), { recursive: true });
    try {
        linkSync(source, target);
    } catch {
        rmSync(target, { force: true });
        copyFileSync(source, target);
    }
    return target;
}
