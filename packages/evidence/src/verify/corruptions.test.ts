import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../bundle/digest.ts';
import { manifestPath, signaturePath, sumsPath } from '../bundle/manifest.ts';
import type { SigningKey } from '../sign/keys.ts';
import {
    added,
    became,
    type Corruption,
    criteria,
    differs,
    disagree,
    evidence,
    manifestEdited,
    map,
    missing,
    owner,
    raci,
    signedBundle,
    source,
    stranger,
    unreadable,
} from './signed.fixture.ts';
import { edited, type Files, flipped, packed, renamed, restated, without } from './tampering.fixture.ts';
import { verifyBundle } from './verify.ts';

let bundle: Uint8Array;
let files: Files;

beforeAll(async () => {
    ({ bundle, files } = await signedBundle());
});

describe('a bundle that was signed', () => {
    it('is whole, with the key and without, and when it was packed again', () => {
        for (const bytes of [bundle, packed(files)]) {
            expect(verifyBundle(bytes)).toMatchObject({ problems: [], signature: { checked: false } });
            const { fingerprint } = owner;
            expect(verifyBundle(bytes, owner)).toMatchObject({
                problems: [],
                signature: { checked: true, key: fingerprint },
            });
        }
    });
});

const another = (path: string, bytes: Uint8Array) => () => packed({ ...files, [path]: bytes });
const ours = (path: string, from: string | RegExp, to: string) => () => packed(edited(files, path, from, to));
const more = (path: string, text = 'x') => another(path, strToU8(text));

const contents: Corruption[] = [
    [
        'one bit of the report',
        () => packed({ ...files, 'report.html': flipped(files['report.html']!, 999) }),
        differs('report.html'),
    ],
    ['one letter of the process', ours(source, 'Put things right', 'Put things left'), differs(source)],
    ['a figure of the evidence', ours(evidence, '12', '11'), differs(evidence)],
    ['a blank at the end', ours('matrix.csv', /$/, ' '), differs('matrix.csv')],
    ['other line ends', ours('matrix.csv', /\r\n/g, '\n'), differs('matrix.csv')],
    ['the byte-order mark', ours('matrix.csv', '\uFEFF', ''), differs('matrix.csv')],
    ['evidence made empty', more(evidence, ''), differs(evidence)],
    ['a picture in place of another', () => packed({ ...files, [map]: files[raci]! }), differs(map)],
    [
        'two files that changed places',
        () => packed({ ...files, [map]: files[raci]!, [raci]: files[map]! }),
        differs(map),
        differs(raci),
    ],
    [
        'a workbook cut off',
        () => packed({ ...files, 'matrix.xlsx': files['matrix.xlsx']!.subarray(0, 999) }),
        differs('matrix.xlsx'),
    ],
];

const presence: Corruption[] = [
    ['the report taken out', () => packed(without(files, 'report.html')), missing('report.html')],
    ['evidence taken out', () => packed(without(files, evidence)), missing(evidence)],
    ['two files taken out', () => packed(without(files, evidence, map)), missing(map), missing(evidence)],
    [
        'no manifest',
        () => packed(without(files, manifestPath)),
        'manifest.json is missing, so this is not a whole evidence bundle.',
        'manifest.json is missing.',
    ],
    [
        'no sums',
        () => packed(without(files, sumsPath)),
        'SHA256SUMS is missing, so this is not a whole evidence bundle.',
    ],
    [
        'another name',
        () => packed(renamed(files, evidence, 'evidence/study.csv')),
        became(evidence, 'evidence/study.csv'),
    ],
    ['another folder', () => packed(renamed(files, evidence, 'study.csv')), became(evidence, 'study.csv')],
    [
        'another letter case',
        () => packed(renamed(files, 'report.html', 'Report.html')),
        became('report.html', 'Report.html'),
    ],
    [
        'another extension',
        () => packed(renamed(files, map, map.replace('.svg', '.xml'))),
        became(map, map.replace('.svg', '.xml')),
    ],
    ['a file put in', more('evidence/extra.pdf'), added('evidence/extra.pdf')],
    ['an empty file put in', more('evidence/extra.pdf', ''), added('evidence/extra.pdf')],
    [
        'a copy put in',
        () => packed({ ...files, 'report-2.html': files['report.html']! }),
        added('report-2.html'),
    ],
    ['a file that a file manager leaves', more('evidence/Thumbs.db'), added('evidence/Thumbs.db')],
    ['an empty folder put in', more('letters/', ''), added('letters/')],
];

const statements: Corruption[] = [
    ['the date', ours(manifestPath, '2026-11-21', '2026-11-20'), `${manifestEdited}.`],
    ['the version of the tool', ours(manifestPath, '"version": "0', '"version": "9'), `${manifestEdited}.`],
    ['a fingerprint', ours(manifestPath, /"fingerprint": "./, '"fingerprint": "g'), `${manifestEdited}.`],
    [
        'the reason why something is left out',
        ours(manifestPath, 'confidential', 'not needed'),
        `${manifestEdited}.`,
    ],
    ['white space', ours(manifestPath, /\n/g, '\r\n'), `${manifestEdited}.`],
    ['a size', ours(manifestPath, /"size": \d/, '"size": 9'), `${manifestEdited}.`],
    [
        'a sum in the manifest',
        ours(manifestPath, /"sha256": "[0-9a-f]{8}/, '"sha256": "00000000'),
        disagree(criteria),
        `${manifestEdited}.`,
    ],
    [
        'a file no longer listed',
        ours(manifestPath, /\s*\{\s*"path": "matrix.csv"[^}]*\},/, ''),
        disagree('matrix.csv'),
        `${manifestEdited}.`,
    ],
    ['no JSON', more(manifestPath, '{'), unreadable(manifestPath), `${manifestEdited}.`],
    [
        'another kind of file',
        more(manifestPath, '{"format":"other"}'),
        unreadable(manifestPath),
        `${manifestEdited}.`,
    ],
    [
        'a version that does not exist',
        ours(manifestPath, '"version": 1', '"version": 2'),
        unreadable(manifestPath),
        `${manifestEdited}.`,
    ],
    ['a sum in the sums', ours(sumsPath, /^.{8}(?=.*matrix\.csv$)/m, '00000000'), disagree('matrix.csv')],
    ['a line taken out of the sums', ours(sumsPath, /^.*report\.html\n/m, ''), disagree('report.html')],
    [
        'a line put into the sums',
        ours(sumsPath, /$/, `${'0'.repeat(64)}  zzz.pdf\n`),
        disagree('zzz.pdf'),
        missing('zzz.pdf'),
    ],
    [
        'sums that do not list the manifest',
        ours(sumsPath, /^.*manifest\.json\n/m, ''),
        'SHA256SUMS does not list manifest.json.',
    ],
    ['sums in another order', ours(sumsPath, /^(.*\n)(.*\n)/, '$2$1'), unreadable(sumsPath)],
    ['sums in capital letters', ours(sumsPath, /[a-f]/, 'F'), unreadable(sumsPath)],
    ['empty sums', more(sumsPath, ''), unreadable(sumsPath)],
    [
        'a size, the sums anew',
        () => packed(restated(files, /("path": "matrix.csv",\s*"size": )\d+/, '$12')),
        `${manifestEdited}: it says that matrix.csv has 2 bytes, which is not so.`,
    ],
    [
        'a file listed twice, the sums anew',
        () => packed(restated(files, /"files": \[(\s*\{[^}]*\},)/, '"files": [$1$1')),
        `${manifestEdited}: it lists ${criteria} twice.`,
    ],
    [
        'a process without its document, the sums anew',
        () => packed(restated(files, `"file": "${source}"`, '"file": "other.proc"')),
        `${manifestEdited}: it speaks of other.proc, which it does not list.`,
    ],
];

const noSignature = 'The bundle is not signed, so the key proves nothing about it.';
const unfit = 'SHA256SUMS.sig was not made with this key for these sums: it or SHA256SUMS was changed.';
const forged = (parts: Files, key: SigningKey) =>
    packed({ ...parts, [signaturePath]: key.sign(parts[sumsPath]!) });
const unsigned = () => restated(without(files, signaturePath), /,\s*"signature": \{[^}]*\}/, '');

const signatures: Corruption[] = [
    ['one bit of it', () => packed({ ...files, [signaturePath]: flipped(files[signaturePath]!, 40) }), unfit],
    [
        'a part of it',
        () => packed({ ...files, [signaturePath]: files[signaturePath]!.subarray(1) }),
        'SHA256SUMS.sig is not a signature: it was changed.',
    ],
    [
        'taken out',
        () => packed(without(files, signaturePath)),
        'SHA256SUMS.sig is missing: the bundle was signed when it was made.',
    ],
    ['taken out with the word of the manifest, the sums anew', () => packed(unsigned()), noSignature],
    [
        'a signature that the manifest knows nothing about',
        () => forged(unsigned(), stranger),
        added(signaturePath),
        noSignature,
    ],
    [
        'evidence changed, the sums anew',
        () =>
            packed(
                restated(
                    edited(files, evidence, '12', '11'),
                    new RegExp(digest(files[evidence]!)),
                    digest(strToU8(strFromU8(files[evidence]!).replace('12', '11'))),
                ),
            ),
        unfit,
    ],
    ['signed by somebody else', () => forged(files, stranger), unfit],
    [
        'signed by somebody else, who says so',
        () => forged(restated(files, owner.fingerprint, stranger.fingerprint), stranger),
        `The bundle was signed with another key: with ${stranger.fingerprint}, and this one is ${owner.fingerprint}.`,
    ],
];

const all = {
    'a file that was changed': contents,
    'files missing, renamed or added': presence,
    'a manifest or sums that were edited': statements,
    'a signature that does not hold': signatures,
};

describe.each(Object.entries(all))('%s', (_, corruptions) => {
    for (const [what, damaged, ...sentences] of corruptions) {
        it(what, () => {
            const key = corruptions === signatures ? owner : undefined;
            const { whole, problems } = verifyBundle(damaged(), key);
            expect(problems.map(({ message }) => message)).toEqual(sentences);
            expect(whole).toBe(false);
        });
    }
});

it('is said of fifty corruptions at least, each of another kind', () => {
    const names = Object.values(all).flatMap(corruptions => corruptions.map(([what]) => what));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(50);
});
