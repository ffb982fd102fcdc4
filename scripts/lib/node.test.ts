import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runsTheProject, withNodeFirst } from './node.mjs';

describe('which Node runs the project', () => {
    test.each(['22.18.0', '22.22.3', '24.0.0', '24.21.0', '26.1.0'])('%s does', version => {
        expect(runsTheProject(version)).toBe(true);
    });

    test.each(['18.20.4', '20.20.2', '22.12.0', '22.17.1', '23.11.0', '25.2.0'])('%s does not', version => {
        expect(runsTheProject(version)).toBe(false);
    });
});

describe('the environment of what is started', () => {
    test('finds the chosen Node before every other', () => {
        const env = withNodeFirst('/new', { PATH: ['/usr/bin', '/bin'].join(delimiter), HOME: '/home' });
        expect(env).toEqual({ PATH: ['/new', '/usr/bin', '/bin'].join(delimiter), HOME: '/home' });
    });

    test('keeps the name that Windows gives to PATH, and lists a folder once', () => {
        const env = withNodeFirst('/new', { Path: ['/usr/bin', '/new'].join(delimiter) });
        expect(env).toEqual({ Path: ['/new', '/usr/bin'].join(delimiter) });
    });
});
