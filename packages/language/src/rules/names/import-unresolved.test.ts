import { expect, test } from 'vitest';
import { applied, check, underlined } from '../testing.ts';

async function only(files: Readonly<Record<string, string>>) {
    const { findings } = await check(files);
    expect(findings.map(finding => finding.code)).toEqual(['import-unresolved']);
    return findings[0]!;
}

test('a file that is not there, with the closest one', async () => {
    const text = 'import "teem.proc"';
    const finding = await only({ 'main.proc': text, 'team.proc': '', 'other.proc': '' });
    expect(finding.message).toBe('The imported file "teem.proc" is not there. Did you mean "team.proc"?');
    expect(underlined(text, finding)).toContain('teem.proc');
    expect(finding.fixes.map(fix => [applied(text, fix), fix.unattended])).toEqual([
        ['import "team.proc"', true],
    ]);
});

test('a file of that name in another folder', async () => {
    const finding = await only({
        'a/main.proc': 'import "team.proc"',
        'b/team.proc': '',
        'c/d/team.proc': '',
    });
    expect(finding.fixes.map(fix => [fix.title, fix.unattended])).toEqual([
        ['Import "../b/team.proc"', false],
        ['Import "../c/d/team.proc"', false],
    ]);
});

test('nothing is offered where nothing is near', async () => {
    const finding = await only({ 'main.proc': 'import "procedures.proc"', 'team.proc': '' });
    expect(finding.message).toBe(
        'The imported file "procedures.proc" is not there. Write the path of a file that exists, relative to this file.',
    );
    expect(finding.fixes.map(fix => fix.title)).toEqual(['Take out this import']);
});

test.each(['../../etc/passwd', '/etc/passwd', 'https://example.org/a.proc', 'C:/a.proc'])(
    '%s lies outside and is never read',
    async path => {
        const finding = await only({ 'main.proc': `import "${path}"` });
        expect(finding.message).toBe(
            `"${path}" is not a file inside this folder, and only such files are read. Move the file here, and write its path relative to this file.`,
        );
    },
);

test('an empty path', async () => {
    expect((await only({ 'main.proc': 'import ""' })).message).toContain('No file is named here.');
});

test('files may import each other, and themselves', async () => {
    const { findings } = await check({
        'main.proc': 'import "b.proc"\nimport "main.proc"',
        'b.proc': 'import "main.proc"',
    });
    expect(findings.map(({ code }) => code)).not.toContain('import-unresolved');
});
