import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { runNode } from './processes.ts';
import { root, Sorry, say } from './say.mjs';

/** What Playwright needs to launch it. */
export interface Browser {
    readonly executablePath: string;
    /** Variables that it needs besides the environment. */
    readonly env?: Readonly<Record<string, string>>;
}

/**
 * The Chromium of an npm package, with the libraries and the fonts that a bare Linux machine lacks.
 * Nothing when there is none for this machine, or when it does not start here.
 */
export async function browserFromNpm(starts: (browser: Browser) => boolean): Promise<Browser | undefined> {
    if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
    try {
        await ensurePackages('tools/browser', { what: 'a browser for the tests' });
    } catch (error) {
        if (!(error instanceof Sorry)) throw error;
        say(error.message);
        return undefined;
    }
    const folder = await unpack(join(root, 'tools/browser/node_modules'));
    const browser = {
        executablePath: join(folder, 'chromium'),
        env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    };
    return starts(browser) ? browser : undefined;
}

/** Unpacks the package once, into a folder that carries its version, complete or not at all. */
async function unpack(modules: string): Promise<string> {
    const chromium = join(modules, '@sparticuz/chromium');
    const { version } = JSON.parse(readFileSync(join(chromium, 'package.json'), 'utf8')) as {
        version: string;
    };
    const folder = join(root, '.bootstrap', `chromium-${version}`);
    if (existsSync(folder)) return folder;
    say('Unpacking the browser …');
    const beside = `${folder}.${process.pid}`;
    mkdirSync(beside, { recursive: true });
    // The package always unpacks into the system's temporary folder, so it is told that this is the one.
    const code = await runNode(['--input-type=module', '--eval', unpackScript(chromium)], {
        env: { ...process.env, TMPDIR: beside },
        stdio: ['ignore', 2, 2],
    });
    if (code !== 0) throw new Sorry('The browser could not be unpacked; the message above says why.');
    writeFileSync(join(beside, 'fonts.conf'), fontsConf(folder, join(modules, 'dejavu-fonts-ttf/ttf')));
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    return folder;
}

function unpackScript(chromium: string): string {
    const archives = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    const paths = archives.map(name => join(chromium, 'bin', name));
    const entry = pathToFileURL(join(chromium, 'build/index.js')).href;
    return `import { inflate } from ${JSON.stringify(entry)};
        for (const path of ${JSON.stringify(paths)}) await inflate(path);`;
}

/** The same fonts everywhere, so that screenshots are alike; the machine's own serve what these do not cover. */
function fontsConf(folder: string, dejavu: string): string {
    const dirs = [dejavu, '/usr/share/fonts', '/usr/local/share/fonts'];
    const families = { monospace: 'DejaVu Sans Mono', 'sans-serif': 'DejaVu Sans', serif: 'DejaVu Serif' };
    const aliases = Object.entries(families).map(
        ([name, family]) =>
            `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
    );
    return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map(dir => `<dir>${escapeXml(dir)}</dir>`).join('\n')}
<cachedir>${escapeXml(join(folder, 'fonts-cache'))}</cachedir>
${aliases.join('\n')}
<match target="pattern"><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>
</fontconfig>
`;
}

function escapeXml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
