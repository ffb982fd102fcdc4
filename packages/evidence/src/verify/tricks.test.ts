import { strToU8, type Zippable } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
    added,
    type Corruption,
    differs,
    evidence,
    signedBundle,
    unsafe,
    unwhole,
} from './signed.fixture.ts';
import {
    type Files,
    flipped,
    inDirectory,
    indexOf,
    joined,
    packed,
    relabelled,
} from './tampering.fixture.ts';
import { verifyBundle } from './verify.ts';

const symbolicLink = 0o120777 * 0x10000;
const pipe = 0o010644 * 0x10000;
const cut = 'it does not end as a ZIP file ends; it may have been cut off, or something was added';

let bundle: Uint8Array;
let files: Files;

beforeAll(async () => {
    ({ bundle, files } = await signedBundle());
});

const more =
    (path: string, text = 'x') =>
    () =>
        packed({ ...files, [path]: strToU8(text) });

const archives: Corruption[] = [
    ['cut off', () => bundle.subarray(0, -1), unwhole(cut)],
    ['something behind it', () => joined(bundle, strToU8('x')), unwhole(cut)],
    [
        'something before it',
        () => joined(strToU8('MZ'), bundle),
        unwhole('its list of contents does not agree with itself'),
    ],
    ['a comment', () => joined(bundle.with(-2, 1), strToU8('x')), unwhole(cut)],
    [
        'two entries of one name',
        () => relabelled(packed({ ...files, 'matrix.csw': strToU8('x') }), 'matrix.csw', 'matrix.csv'),
        'matrix.csv is in the bundle more than once.',
        differs('matrix.csv'),
    ],
    [
        'a name that differs in letter case',
        more('Matrix.csv'),
        'Matrix.csv is unpacked over matrix.csv on many machines.',
        added('Matrix.csv'),
    ],
    [
        'a file where a folder is',
        more('evidence'),
        'evidence is a file and a folder at once.',
        added('evidence'),
    ],
    ['a path that climbs', more('../evil.txt'), unsafe('../evil.txt'), added('../evil.txt')],
    ['a path from the root', more('/etc/cron.d/evil'), unsafe('/etc/cron.d/evil'), added('/etc/cron.d/evil')],
    ['a path of Windows', more('..\\evil.txt'), unsafe('..\\evil.txt'), added('..\\evil.txt')],
    ['a drive', more('C:/evil.txt'), unsafe('C:/evil.txt'), added('C:/evil.txt')],
    ['a device', more('evidence/con.txt'), unsafe('evidence/con.txt'), added('evidence/con.txt')],
    [
        'a name that shows backwards',
        more('evidence/\u202Efdp.exe'),
        unsafe('evidence/\\u{202e}fdp.exe'),
        added('evidence/\\u{202e}fdp.exe'),
    ],
    ['a folder that climbs', more('../', ''), unsafe('../'), added('../')],
    [
        'a symbolic link',
        () => packed({ ...files, 'evidence/x': [strToU8('/etc/passwd'), { os: 3, attrs: symbolicLink }] }),
        'evidence/x is a symbolic link, which may lead anywhere.',
        added('evidence/x'),
    ],
    [
        'a file turned into a link',
        () => packed({ ...files, [evidence]: [files[evidence]!, { os: 3, attrs: symbolicLink }] }),
        `${evidence} is a symbolic link, which may lead anywhere.`,
    ],
    [
        'a pipe',
        () => packed({ ...files, [evidence]: [files[evidence]!, { os: 3, attrs: pipe }] }),
        `${evidence} is not an ordinary file.`,
    ],
    [
        'a file that is marked as a folder',
        () => inDirectory(bundle, evidence, 38, 0x10),
        `${evidence} is not an ordinary file.`,
    ],
    [
        'a comment on a file',
        () => packed({ ...files, [evidence]: [files[evidence]!, { comment: 'see page 2' }] }),
        `${evidence} carries a comment that the bundle was made without.`,
    ],
    [
        'data beside a file',
        () => packed({ ...files, [evidence]: [files[evidence]!, { extra: { 16962: strToU8('x') } }] }),
        `${evidence} carries additional data that the bundle was made without.`,
    ],
    [
        'a second name',
        () =>
            packed({
                ...files,
                [evidence]: [files[evidence]!, { extra: { 28789: strToU8('\u0001abcdother.csv') } }],
            }),
        `${evidence} has a second name, under which some programs unpack it.`,
    ],
    [
        'a header that names another file',
        () => bundle.with(indexOf(bundle, evidence) + 10, 0x58),
        `${evidence} is damaged: its own header and the list of contents of the archive differ.`,
    ],
    [
        'another checksum',
        () => inDirectory(bundle, evidence, 16, 1),
        `${evidence} is damaged: its own header and the list of contents of the archive differ.`,
    ],
    [
        'packed content changed',
        () => flipped(bundle, indexOf(bundle, evidence) + evidence.length + 9),
        `${evidence} is damaged: its content is not what was packed.`,
    ],
    [
        'an unknown compression',
        () => inDirectory(bundle, evidence, 10, 99, 2),
        `${evidence} is damaged: its own header and the list of contents of the archive differ.`,
    ],
    [
        'encrypted',
        () => inDirectory(bundle, evidence, 8, 0x809, 2),
        unwhole('it is encrypted or of an unknown kind'),
    ],
    [
        'a claim of gigabytes',
        () => inDirectory(bundle, evidence, 24, 0xffff_fff0),
        unwhole('it would unpack to more than 1 GB'),
    ],
    [
        'two entries over one content',
        () => inDirectory(bundle, evidence, 42, 0),
        unwhole('its entries overlap, or something stands between them'),
    ],
    [
        'another archive',
        () => packed({ 'a.txt': strToU8('x') }),
        'SHA256SUMS is missing, so this is not a whole evidence bundle.',
        'manifest.json is missing, so this is not a whole evidence bundle.',
    ],
];

describe('an archive with a trick', () => {
    for (const [what, damaged, ...sentences] of archives) {
        it(what, () => {
            const { whole, problems } = verifyBundle(damaged());
            expect(problems.map(({ message }) => message)).toEqual(sentences);
            expect(whole).toBe(false);
        });
    }

    it('is not what other programs write that pack a bundle again', () => {
        const extra = { 21589: new Uint8Array(5), 30837: new Uint8Array(11) };
        const parts: Zippable = {
            'evidence/': [new Uint8Array(), { os: 3, attrs: 0o040755 * 0x10000 + 0x10 }],
        };
        for (const [path, bytes] of Object.entries(files))
            parts[path] = [bytes, { os: 3, attrs: 0o100644 * 0x10000, extra }];
        expect(verifyBundle(packed(parts)).problems).toEqual([]);
    });
});
