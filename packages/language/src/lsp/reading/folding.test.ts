import { EmptyFileSystem } from 'langium';
import { parseHelper } from 'langium/test';
import { expect, test } from 'vitest';
import { createEditorServices } from '../services.ts';
import { Folds } from './folding.ts';

const { services } = createEditorServices(EmptyFileSystem);

/** `first-last kind`, lines counted from 0. */
async function foldsOf(...lines: string[]): Promise<string[]> {
    const document = await parseHelper(services)(lines.join('\n'));
    return new Folds()
        .getFoldingRanges(document)
        .map(({ startLine, endLine, kind }) => [`${startLine}-${endLine}`, ...(kind ? [kind] : [])].join(' '))
        .sort();
}

test('folds blocks up to the line before their brace', async () => {
    expect(await foldsOf('process P {', '    flow {', '        start', '    }', '}')).toEqual(['0-3', '1-2']);
});

test('folds comments of several lines, and line comments below each other', async () => {
    expect(
        await foldsOf(
            '/*',
            ' two',
            ' */',
            'role A // behind',
            '// one',
            '// two',
            'role B',
            '// alone',
            'role C',
        ),
    ).toEqual(['0-2 comment', '4-5 comment']);
});

test('folds a list of imports, and a text block', async () => {
    expect(
        await foldsOf('import "a.proc"', 'import "b.proc"', 'process P {', 'purpose """', 'text', '"""', '}'),
    ).toEqual(['0-1 imports', '2-5', '3-5']);
});

test('does not fold what stands on one line', async () => {
    expect(await foldsOf('role A { headcount 2 }', 'import "a.proc"', 'role B {', '}')).toEqual([]);
});

test('still folds what it can while somebody writes', async () => {
    expect(await foldsOf('process P {', '    flow {', '        step', '    }', '}', 'role')).toContain('1-2');
});
