import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { encoded } from '../bundle/digest.ts';
import { listed, manifestPath, sealOf, sumsPath } from '../bundle/manifest.ts';
import { byPath } from '../bundle/planned.ts';
import { zipped } from '../bundle/zip.ts';
import {
    edited,
    type Files,
    flipped,
    inDirectory,
    indexOf,
    joined,
    packed,
    relabelled,
} from './tampering.fixture.ts';
import { verifyBundle } from './verify.ts';

const content: Record<string, string> = {
    'index.html': '<!doctype html><title>Report</title><p>Complaints</p>',
    'matrix.csv': 'criterion,state\r\nMP1,claimed\r\n',
    'maps/ComplaintHandling.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'source/portfolio.proc': 'import "team.proc"\n',
    'source/team.proc': 'role Advisor\n',
    'evidence/timing-study.csv': 'case,minutes\n1,12\n',
    'evidence/résumé.txt': 'Größe\n',
    'evidence/empty.txt': '',
};
const about = {
    tool: { name: 'process-as-code', version: '0.0.0' },
    date: '2026-11-21',
    portfolio: { name: 'P', label: 'Portfolio' },
    processes: [{ name: 'A', label: 'A process', file: 'source/team.proc', fingerprint: 'abc' }],
    leftOut: [{ what: 'Minutes', why: 'confidential' }],
};

let bundle: Uint8Array;
let files: Files;

beforeAll(async () => {
    const parts = Object.entries(content).map(([path, text]) => ({ path, bytes: encoded(text) }));
    bundle = await zipped([...parts, ...sealOf(parts.map(listed), about)].toSorted(byPath));
    files = unzipSync(bundle);
});

const problemsOf = (bytes: Uint8Array) =>
    verifyBundle(bytes).problems.map(({ kind, path }) => `${kind} ${path ?? ''}`);

describe('a bundle as it was made', () => {
    it('is whole, and says what it is', () => {
        const verification = verifyBundle(bundle);
        expect(verification.problems).toEqual([]);
        expect(verification).toMatchObject({ whole: true, files: 10, manifest: { date: '2026-11-21' } });
        expect(verification.seal).toMatch(/^[0-9a-f]{64}$/);
    });

    it('is whole when somebody unpacked it and packed it again, folders included', () => {
        expect(verifyBundle(packed({ 'evidence/': new Uint8Array(), ...files })).whole).toBe(true);
    });
});

describe('tampering with one file', () => {
    const paths = [...Object.keys(content), manifestPath, sumsPath];
    const listed = paths.filter(path => path !== sumsPath);

    it.each(paths)('%s missing is found', path => {
        const { [path]: _, ...rest } = files;
        expect(problemsOf(packed(rest))).toContain(`missing ${path}`);
    });

    it.each(listed)('%s renamed is found', path => {
        const { [path]: bytes, ...rest } = files;
        const found = problemsOf(packed({ ...rest, 'evidence/other.bin': bytes! }));
        expect(found).toContain(path === manifestPath ? `missing ${path}` : `renamed ${path}`);
    });

    it.each(listed.filter(path => content[path] !== ''))('%s with one bit changed is found', path => {
        const kind = path === manifestPath ? 'manifest' : 'changed';
        const middle = Math.floor(files[path]!.length / 2);
        expect(problemsOf(packed({ ...files, [path]: flipped(files[path]!, middle) }))).toContain(
            `${kind} ${path}`,
        );
    });

    it.each(listed)('%s with something appended is found', path => {
        const kind = path === manifestPath ? 'manifest' : 'changed';
        const longer = encoded(`${strFromU8(files[path]!)} `);
        expect(problemsOf(packed({ ...files, [path]: longer }))).toContain(`${kind} ${path}`);
    });

    it('an added file is found', () => {
        expect(problemsOf(packed({ ...files, 'evidence/extra.pdf': encoded('x') }))).toEqual([
            'added evidence/extra.pdf',
        ]);
    });

    it('two files that changed places are both found', () => {
        const swapped = {
            ...files,
            'source/team.proc': files['matrix.csv']!,
            'matrix.csv': files['source/team.proc']!,
        };
        expect(problemsOf(packed(swapped))).toEqual(['changed matrix.csv', 'changed source/team.proc']);
    });

    it('a rename only in upper and lower case is found', () => {
        const { 'index.html': index, ...rest } = files;
        expect(problemsOf(packed({ ...rest, 'Index.html': index! }))).toEqual(['renamed index.html']);
    });
});

describe('tampering with the manifest and the sums', () => {
    const edit = (path: string, from: string, to: string) => edited(files, path, from, to);

    it.each([
        ['the date', '2026-11-21', '2026-11-20'],
        ['a fingerprint', '"abc"', '"abd"'],
        ['the tool', '0.0.0', '0.0.1'],
        ['a size', '"size": 0', '"size": 1'],
        ['a reason', 'confidential', 'lost'],
        ['white space', '  "version"', ' "version"'],
        ['the format', 'evidence bundle', 'bundle'],
    ])('an edit of %s in the manifest is found', (_, from, to) => {
        expect(problemsOf(packed(edit(manifestPath, from, to)))).toContain(`manifest ${manifestPath}`);
    });

    it.each([
        '{}',
        '[]',
        'null',
        '"x"',
        '{"format":1}',
        '{',
        '\u0000',
        '{"format":"process-as-code evidence bundle","files":[null]}',
    ])('a manifest that is %s is found, and the files are still compared', text => {
        const found = problemsOf(
            packed({ ...files, [manifestPath]: encoded(text), 'matrix.csv': encoded('other') }),
        );
        expect(found).toContain(`manifest ${manifestPath}`);
        expect(found).toContain('changed matrix.csv');
    });

    it('a sum that was edited is found, and the file itself is not blamed', () => {
        const line = strFromU8(files[sumsPath]!)
            .split('\n')
            .find(text => text.endsWith('matrix.csv'))!;
        const other = line.replace(/^./, digit => (digit === '0' ? '1' : '0'));
        expect(problemsOf(packed(edit(sumsPath, line, other)))).toEqual(['manifest matrix.csv']);
    });

    it('a line taken out of the sums is found', () => {
        const line = strFromU8(files[sumsPath]!).split('\n')[2]!;
        expect(problemsOf(packed(edit(sumsPath, `${line}\n`, '')))).toEqual([`manifest ${line.slice(66)}`]);
    });

    it('sums that no longer list the manifest are found', () => {
        const line = strFromU8(files[sumsPath]!)
            .split('\n')
            .find(text => text.endsWith(manifestPath))!;
        expect(problemsOf(packed(edit(sumsPath, `${line}\n`, '')))).toContain(`manifest ${sumsPath}`);
    });

    it.each(['', 'no sums', '\n', 'abc  matrix.csv\n'])('sums that are %j are found', text => {
        expect(verifyBundle(packed({ ...files, [sumsPath]: encoded(text) })).whole).toBe(false);
    });

    it('a file changed together with its entry in the manifest is found by the sums', () => {
        const changed = {
            ...edit(manifestPath, '"size": 0', '"size": 1'),
            'evidence/empty.txt': encoded('x'),
        };
        expect(problemsOf(packed(changed))).toEqual([
            'changed evidence/empty.txt',
            `manifest ${manifestPath}`,
        ]);
    });
});

describe('tampering with the archive', () => {
    it('a file cut off anywhere is found', () => {
        for (let length = 0; length < bundle.length; length += 37) {
            expect(verifyBundle(bundle.subarray(0, length)).whole).toBe(false);
        }
    });

    it('bytes before, behind and between are found', () => {
        const extra = encoded('something');
        expect(verifyBundle(joined(extra, bundle)).whole).toBe(false);
        expect(verifyBundle(joined(bundle, extra)).whole).toBe(false);
        expect(verifyBundle(joined(bundle, bundle)).whole).toBe(false);
    });

    it('a changed byte is found wherever it could change what is unpacked', () => {
        for (let at = 0; at < bundle.length; at++) {
            const damaged = flipped(bundle, at, 0x81);
            if (verifyBundle(damaged).whole) expect(unzipSync(damaged), `byte ${at}`).toEqual(files);
        }
    });

    it('two entries of one name are found', () => {
        const twice = relabelled(
            packed({ ...files, 'matrix.csw': encoded('other') }),
            'matrix.csw',
            'matrix.csv',
        );
        expect(problemsOf(twice)).toContain('name matrix.csv');
    });

    it('an entry with two names is found', () => {
        const bytes = bundle.slice();
        bytes.set(encoded('matrix.csx'), indexOf(bytes, 'matrix.csv'));
        expect(problemsOf(bytes)).toContain('changed matrix.csv');
    });

    it.each([
        '../evil.txt',
        '/etc/passwd',
        'a/../../b',
        'C:/x',
        'a\\..\\b',
        './x',
        'a//b',
        'nul\u0000l',
        'line\nfeed',
    ])('the path %j is refused', path => {
        expect(problemsOf(packed({ ...files, [path]: encoded('x') }))).toContain(`name ${path}`);
    });

    it('a name that shows backwards is told by its characters', () => {
        const { problems } = verifyBundle(packed({ ...files, 'evidence/\u202Efdp.exe': encoded('x') }));
        expect(problems[0]?.message).toContain('evidence/\\u{202e}fdp.exe');
    });

    it('encryption is refused', () => {
        const bytes = bundle.slice();
        const directory = indexOf(bytes, 'PK\u0001\u0002');
        bytes[directory + 8]! |= 1;
        expect(verifyBundle(bytes).problems[0]?.message).toContain('encrypted');
    });
});

describe('archives that unpack to more than they should', () => {
    const claiming = (size: number) => inDirectory(bundle, 'matrix.csv', 24, size);

    it('a claim of gigabytes is not unpacked', () => {
        expect(verifyBundle(claiming(0xffff_fff0)).problems[0]?.message).toContain('more than 1 GB');
    });

    it('a claim that the packed bytes cannot hold is not unpacked', () => {
        expect(verifyBundle(claiming(900_000_000)).problems[0]?.message).toContain('more than it can hold');
    });

    it('an entry that holds more than it claims is found', () => {
        const honest = packed({ ...files, 'evidence/bomb.txt': new Uint8Array(5_000_000) });
        const bytes = inDirectory(honest, 'evidence/bomb.txt', 24, 100);
        expect(problemsOf(bytes)).toContain('changed evidence/bomb.txt');
    });
});

describe('what is no bundle', () => {
    it('an ordinary archive is told from a bundle', () => {
        const { problems } = verifyBundle(packed({ 'a.txt': encoded('x') }));
        expect(problems.map(problem => problem.path)).toEqual([sumsPath, manifestPath]);
    });

    it('any bytes get an answer', () => {
        fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), bytes => !verifyBundle(bytes).whole));
    });

    it('any damage to a bundle gets an answer', () => {
        const position = fc.integer({ min: 0, max: bundle.length - 1 });
        const damage = fc.array(fc.tuple(position, fc.integer({ min: 0, max: 255 })), {
            minLength: 1,
            maxLength: 30,
        });
        fc.assert(
            fc.property(damage, changes => {
                const bytes = bundle.slice();
                for (const [at, value] of changes) bytes[at] = value;
                return Array.isArray(verifyBundle(bytes).problems);
            }),
        );
    });
});
