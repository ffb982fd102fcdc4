import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';
import { packExtension } from '../../scripts/lib/vsix.ts';
import { openWorkbench } from './harness/workbench.ts';

const folder = join(root, 'examples/complaints');
const place = mkdtempSync(join(tmpdir(), 'process-as-code-vsix-'));
const vsix = join(place, 'extension.vsix');
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(() => packExtension(vsix));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the package', () => {
    /** What is in it, without unpacking. */
    function entries(): UnzipFileInfo[] {
        const found: UnzipFileInfo[] = [];
        unzipSync(readFileSync(vsix), {
            filter: entry => {
                found.push(entry);
                return false;
            },
        });
        return found;
    }

    test('is the same bytes again, at another time', async () => {
        utimesSync(join(root, 'packages/extension/dist/extension.cjs'), new Date(), new Date());
        const again = join(place, 'again.vsix');
        await packExtension(again);
        expect(hash(again)).toBe(hash(vsix));
    });

    test('shows its pictures in a marketplace, from where the publisher says', async () => {
        const published = join(place, 'published.vsix');
        await packExtension(published, 'https://example.org/extension');
        const readme = 'extension/readme.md';
        const files = unzipSync(readFileSync(published), { filter: ({ name }) => name === readme });
        const text = new TextDecoder().decode(files[readme]);
        const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address]) => address);
        expect(pictures.length).toBeGreaterThan(3);
        for (const address of pictures)
            expect(address).toMatch(/^https:\/\/example\.org\/extension\/media\//);
    });

    test('holds what an editor needs, and nothing else', () => {
        const names = entries().map(({ name }) => name);
        expect(names).toEqual(
            expect.arrayContaining([
                'extension/package.json',
                'extension/LICENSE.txt',
                'extension/dist/LICENCES.txt',
                'extension/dist/client.cjs',
                'extension/dist/extension.cjs',
                'extension/dist/mermaid.js',
                'extension/dist/server.mjs',
                'extension/dist/web/extension.js',
                'extension/dist/web/server.js',
            ]),
        );
        const kinds =
            /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/((dist|icons|l10n|media|schemas|snippets|syntaxes)\/.*|package(\.nls(\.\w+)?)?\.json|language-configuration\.json|(readme|changelog)\.md|LICENSE\.txt))$/i;
        expect(names.filter(name => !kinds.test(name))).toEqual([]);
        expect(names.filter(name => /\.(ts|map)$|\.test\.|fixture|node_modules/.test(name))).toEqual([]);
    });

    test('is no larger than 16 MB, and 4 MB without what sets a PDF', () => {
        const { length } = readFileSync(vsix);
        const pdf = entries().find(({ name }) => name === 'extension/dist/typst.wasm')!;
        expect(length).toBeLessThanOrEqual(16_000_000);
        expect(length - pdf.size).toBeLessThanOrEqual(4_000_000);
    });

    test('installs, and is at work when a process is opened', async () => {
        const workbench = await openWorkbench({ folder, extension: vsix });
        try {
            await workbench.openFile('complaint-handling.proc');
            // The quick ones stand at the end of a list that holds only what can be seen.
            await workbench.page.setViewportSize({ width: 1400, height: 3000 });
            await workbench.runCommand('Developer: Show Running Extensions');
            const row = workbench.page.locator('.runtime-extensions-editor .extension').filter({
                hasText: 'Process-as-Code',
            });
            await row.locator('.activation-time').waitFor({ timeout: 60_000 });
            const time = row.locator('.activation-time');
            await expect.poll(() => time.textContent(), { timeout: 60_000 }).toMatch(/\d+ms/);
            console.log(`Activation: ${await time.textContent()}`);
            await workbench.screenshot('running extensions');
        } finally {
            await workbench.close();
        }
    });
});
