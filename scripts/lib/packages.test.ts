import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from './packages.mjs';

type Packages = Record<string, Record<string, unknown>>;

const a = { version: '1.0.0', integrity: 'sha512-a' };
const b = { version: '2.0.0', integrity: 'sha512-b' };

describe('what npm has installed', () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'packages-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    function installed(lock: Packages, record: Packages | undefined, withDev = true): boolean {
        writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...lock } }));
        if (record !== undefined) {
            mkdirSync(join(folder, 'node_modules'), { recursive: true });
            writeFileSync(
                join(folder, 'node_modules/.package-lock.json'),
                JSON.stringify({ packages: record }),
            );
        }
        return isInstalled(folder, 'package-lock.json', withDev);
    }

    test('is right when it is what the lock file says', () => {
        expect(installed({ 'node_modules/a': a, 'packages/x': {} }, { 'node_modules/a': a })).toBe(true);
    });

    test('is not there before the first installation', () => {
        expect(installed({ 'node_modules/a': a }, undefined)).toBe(false);
    });

    test('is stale when a version, a content or a package has changed', () => {
        expect(installed({ 'node_modules/a': { ...a, version: '1.0.1' } }, { 'node_modules/a': a })).toBe(
            false,
        );
        expect(installed({ 'node_modules/a': { ...a, integrity: 'x' } }, { 'node_modules/a': a })).toBe(
            false,
        );
        expect(installed({ 'node_modules/a': a, 'node_modules/b': b }, { 'node_modules/a': a })).toBe(false);
        expect(installed({ 'node_modules/a': a }, { 'node_modules/a': a, 'node_modules/b': b })).toBe(false);
    });

    test('may lack what is for other machines, but not what is for this one', () => {
        const elsewhere = { ...b, optional: true, os: ['plan9'], cpu: [process.arch] };
        const here = { ...b, optional: true, os: [process.platform], cpu: process.arch };
        expect(installed({ 'node_modules/a': a, 'node_modules/b': elsewhere }, { 'node_modules/a': a })).toBe(
            true,
        );
        expect(installed({ 'node_modules/a': a, 'node_modules/b': here }, { 'node_modules/a': a })).toBe(
            false,
        );
    });

    test('may lack what only development needs, where that was left out', () => {
        const lock = { 'node_modules/a': a, 'node_modules/b': { ...b, dev: true } };
        expect(installed(lock, { 'node_modules/a': a }, false)).toBe(true);
        expect(installed(lock, { 'node_modules/a': a }, true)).toBe(false);
    });
});
