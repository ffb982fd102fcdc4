import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { ERROR, folderWith, proc, WARNING } from '../testing/proc.ts';

const TWICE = `${ERROR}process Refund "Again" { owner Lead }\n`;

describe('proc check --format json', () => {
    it('has the shape that is written down', async () => {
        const cwd = await folderWith({ 'sub folder/a.proc': ERROR });
        const { code, stdout } = await proc(['check', '.', '--format', 'json'], { cwd });
        expect(JSON.parse(stdout)).toEqual({
            version: 1,
            files: 1,
            findings: [
                {
                    file: 'sub folder/a.proc',
                    line: 3,
                    column: 11,
                    endLine: 3,
                    endColumn: 15,
                    code: 'name-unknown',
                    severity: 'error',
                    message: expect.stringContaining('Leed'),
                    url: expect.stringContaining('docs/rules/name-unknown.md'),
                    fixes: expect.arrayContaining([expect.stringContaining('Lead')]),
                    related: [],
                },
            ],
            waived: [],
            summary: { error: 1, warning: 0, information: 0, hint: 0 },
        });
        expect(code).toBe(1);
    });

    it('tells related places and waivers', async () => {
        const waiver = 'allow name-duplicate because "Both are meant"';
        const cwd = await folderWith({ 'a.proc': TWICE, 'b.proc': `${waiver}\n${TWICE}` });
        const report = JSON.parse((await proc(['check', '.', '--format', 'json'], { cwd })).stdout);
        const duplicates = report.findings.filter((one: { code: string }) => one.code === 'name-duplicate');
        expect(duplicates.map((one: { related: object[] }) => one.related[0])).toEqual([
            { file: 'a.proc', line: 10, column: 9, message: expect.any(String) },
            { file: 'a.proc', line: 2, column: 9, message: expect.any(String) },
        ]);
        expect(report.waived).toEqual([
            { file: 'b.proc', line: 3, code: 'name-duplicate', reason: 'Both are meant' },
            { file: 'b.proc', line: 11, code: 'name-duplicate', reason: 'Both are meant' },
        ]);
    });
});

describe('proc check --format sarif', () => {
    it('is valid by the schema of SARIF 2.1.0', async () => {
        const waived = `allow person-name because "Measured elsewhere"\n${WARNING}`;
        const cwd = await folderWith({ 'söme file.proc': TWICE, 'b.proc': waived });
        const { stdout } = await proc(['check', '.', '--format', 'sarif'], { cwd });
        const log = JSON.parse(stdout);
        const valid = await sarifValidator();
        expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
        const [run] = log.runs;
        expect(run.results.map((one: { ruleId: string }) => one.ruleId).sort()).toEqual([
            'name-duplicate',
            'name-duplicate',
            'name-unknown',
            'person-name',
        ]);
        for (const result of run.results)
            expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
        const unknown = run.results.find((one: { ruleId: string }) => one.ruleId === 'name-unknown');
        expect(unknown).toMatchObject({
            level: 'error',
            locations: [
                {
                    physicalLocation: {
                        artifactLocation: { uri: 's%C3%B6me%20file.proc' },
                        region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 15 },
                    },
                },
            ],
        });
        const allowed = run.results.find((one: { ruleId: string }) => one.ruleId === 'person-name');
        expect(allowed.suppressions).toEqual([{ kind: 'inSource', justification: 'Measured elsewhere' }]);
    });

    it('is valid where there is nothing to report', async () => {
        const cwd = await folderWith({ 'a.proc': '' });
        const { code, stdout } = await proc(['check', '.', '--format', 'sarif'], { cwd });
        expect((await sarifValidator())(JSON.parse(stdout))).toBe(true);
        expect(code).toBe(0);
    });
});

describe('proc check --format github', () => {
    it('writes a workflow command for each finding', async () => {
        const cwd = await folderWith({ 'a,b.proc': ERROR });
        const { stdout } = await proc(['check', '.', '--format', 'github'], { cwd });
        expect(stdout).toMatch(
            /^::error file=a%2Cb\.proc,line=3,endLine=3,col=11,endColumn=15,title=name-unknown::[^\n]*Leed[^\n]*\n1 error in 1 file\.\n$/,
        );
    });
});

async function sarifValidator() {
    const path = createRequire(import.meta.url).resolve(
        '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    );
    const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
    formats.default(ajv);
    return ajv.compile(JSON.parse(await readFile(path, 'utf8')));
}
