import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseName, PathRegister, safeName, safePath } from './names.ts';

describe('safe names', () => {
    it.each([
        ['timing-study.csv', 'timing-study.csv'],
        ['Größe (März).pdf', 'Größe (März).pdf'],
        ['a:b*c?.txt', 'a-b-c-.txt'],
        ['..', 'file'],
        ['', 'file'],
        ['...hidden', 'hidden'],
        ['trailing. ', 'trailing'],
        ['CON', '_CON'],
        ['com1.txt', '_com1.txt'],
        ['aux .csv', '_aux .csv'],
        ['console.log', 'console.log'],
        ['line\nfeed\u0000.pdf', 'linefeed.pdf'],
        ['report\u202Efdp.exe', 'reportfdp.exe'],
        ['a/../b', 'a-..-b'],
        ['e\u0301.txt', 'é.txt'],
    ])('%j becomes %j', (name, safe) => {
        expect(safeName(name)).toBe(safe);
    });

    it('long names are cut and keep their extension', () => {
        const name = safeName(`${'x'.repeat(300)}.pdf`);
        expect(name).toHaveLength(120);
        expect(name.endsWith('x.pdf')).toBe(true);
    });

    it('whatever comes in, what comes out can be unpacked everywhere', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'binary', maxLength: 200 }), name => {
                const safe = safeName(name);
                expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^\.|[. ]$/u);
                expect(safe).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i);
                expect([...safe].length).toBeGreaterThan(0);
                expect([...safe].length).toBeLessThanOrEqual(121);
                expect(safeName(safe)).toBe(safe);
            }),
        );
    });
});

describe('safe paths', () => {
    it('keep their folders and never climb', () => {
        expect(safePath('shared/team.proc')).toBe('shared/team.proc');
        expect(safePath('../../etc/passwd')).toBe('file/file/etc/passwd');
        expect(safePath('/a//./b.csv')).toBe('a/b.csv');
    });
});

describe('a register of paths', () => {
    it('gives each path once, on systems that ignore case too', () => {
        const register = new PathRegister();
        const asked = [
            'evidence/a.csv',
            'evidence/A.csv',
            'evidence/a.csv',
            'evidence/a-2.csv',
            'evidence/b',
        ];
        expect(asked.map(path => register.take(path))).toEqual([
            'evidence/a.csv',
            'evidence/A-2.csv',
            'evidence/a-3.csv',
            'evidence/a-2-2.csv',
            'evidence/b',
        ]);
    });

    it('numbers names without an extension at their end', () => {
        const register = new PathRegister();
        register.take('v1.0/report');
        expect(register.take('v1.0/report')).toBe('v1.0/report-2');
    });
});

it('the base name is what stands behind the last slash', () => {
    expect(baseName('a/b/c.txt')).toBe('c.txt');
    expect(baseName('c.txt')).toBe('c.txt');
});
