import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatText } from './format.ts';

const examples = new URL('../../../../examples/complaints/', import.meta.url);

test.each(readdirSync(examples).filter(name => name.endsWith('.proc')))('leaves the example %s', name => {
    const text = readFileSync(new URL(name, examples), 'utf8');
    expect(formatText(text)).toBe(text);
});

test('puts one statement on a line, indented by its braces', () => {
    expect(formatText('role   A"Ann"{headcount 2 cost £18.50  per hour}process P{flow{start end}}')).toBe(
        lines(
            'role A "Ann" { headcount 2 cost £18.50 per hour }',
            'process P {',
            '    flow { start end }',
            '}',
        ),
    );
    expect(formatText('role A {\nheadcount 2 cost £18.50\n}')).toBe(
        lines('role A {', '    headcount 2', '    cost £18.50', '}'),
    );
});

describe('a block that is written on one line', () => {
    test.each([
        'stakeholder Tenant "Tenant" { external customer }',
        'stakeholder Tenant {}',
        'process P { stage draft }',
    ])('stays there: %s', text => expect(formatText(text)).toBe(`${text}\n`));

    test('is put on several where it is too long or holds another', () => {
        const promise = `promise "${'word '.repeat(16)}"`;
        expect(formatText(`process P { flow { step "s" { touchpoint C { ${promise} feeling 3 } } } }`)).toBe(
            lines(
                'process P {',
                '    flow {',
                '        step "s" {',
                '            touchpoint C {',
                `                ${promise}`,
                '                feeling 3',
                '            }',
                '        }',
                '    }',
                '}',
            ),
        );
    });

    test('loses its lines where it is empty, but not its comment', () => {
        expect(formatText('role A {\n\n}\nrole B { /* none */ }\nrole C {\n// none\n}')).toBe(
            lines('role A {}', 'role B { /* none */ }', 'role C {', '    // none', '}'),
        );
    });
});

test('keeps clauses that read on from the one before on its line', () => {
    const text = lines(
        'stakeholder S {',
        '    external customer',
        '    power low',
        '}',
        'process P {',
        '    limit L {',
        '        from A to B',
        '    }',
        '    kpi K {',
        '        source "Report" evidence E',
        '    }',
        '}',
        'evidence E {',
        '    held "Office" with seen by "Assessor"',
        '}',
    );
    expect(formatText(text)).toBe(text);
});

test('keeps at most one blank line, none at the edges of a block or of the file', () => {
    expect(formatText('\n\nrole A\n\n\n\nrole B {\n\n    frontline\n\n    headcount 1\n\n}\n\n\n')).toBe(
        lines('role A', '', 'role B {', '    frontline', '', '    headcount 1', '}'),
    );
});

test('keeps the lines of a long statement, one level deeper, with its signs where they are read', () => {
    expect(formatText('process P { flow {\nstep S "s"\n by A,\n B\n , C\n{\ntime 5 min }\n->\nT\n} }')).toBe(
        lines(
            'process P {',
            '    flow {',
            '        step S "s"',
            '            by A,',
            '            B, C {',
            '            time 5 min',
            '        } -> T',
            '    }',
            '}',
        ),
    );
});

test('keeps comments where they are', () => {
    expect(
        formatText(
            '// top\nrole A { // behind\nfrontline // end\n// last\n}\n  /* x */ role B // b\n{ frontline }\nprocess P { owner /* who */ A }\n      // over',
        ),
    ).toBe(
        lines(
            '// top',
            'role A { // behind',
            '    frontline // end',
            '    // last',
            '}',
            '/* x */ role B // b',
            '    { frontline }',
            'process P { owner /* who */ A }',
            '// over',
        ),
    );
});

test('moves a comment of stars as a whole, and leaves a drawing', () => {
    expect(
        formatText(
            'process P {\n/**\n* Told\n     * at length.\n*/\nowner A\n/*\n +--+\n |  |\n*/\nstage draft\n}',
        ),
    ).toBe(
        lines(
            'process P {',
            '    /**',
            '     * Told',
            '     * at length.',
            '     */',
            '    owner A',
            '    /*',
            ' +--+',
            ' |  |',
            '*/',
            '    stage draft',
            '}',
        ),
    );
});

test('does not touch a text block', () => {
    const block = '"""\n  first   \n\n\n\tsecond { }\n"""';
    expect(formatText(`process P {\n   purpose ${block}   \n}`)).toBe(
        `process P {\n    purpose ${block}\n}\n`,
    );
});

test('keeps line endings and a byte-order mark', () => {
    expect(formatText('\uFEFF\r\nrole A {\r\nfrontline\r\n\r\n\r\nheadcount 1 }')).toBe(
        '\uFEFFrole A {\r\n    frontline\r\n\r\n    headcount 1\r\n}\r\n',
    );
});

test('keeps marks of the direction of writing between words', () => {
    expect(formatText('role   \u200Fأحمد  "أحمد"\u200E {frontline}')).toBe(
        'role \u200Fأحمد "أحمد" \u200E{ frontline }\n',
    );
});

test('indents with what the editor indents with', () => {
    expect(formatText('role A {\n    frontline\n}', { indent: '\t', columns: 8 })).toBe(
        'role A {\n\tfrontline\n}\n',
    );
});

test('leaves values as they are written: the model repeats them', () => {
    const text = 'process P {\n    kpi K {\n        target <= - 5 %\n        baseline -20\n    }\n}\n';
    expect(formatText(text)).toBe(text);
});

test('leaves an answer that would be a keyword at the start of a line', () => {
    const text = 'process P {\n    flow {\n        decide "d?" { yes -> A flow -> B }\n    }\n}\n';
    expect(formatText(text)).toBe(text);
});

test.each(['role', 'role A {', 'role A }', 'role A "x'])('does not guess at %j', text =>
    expect(formatText(text)).toBeUndefined(),
);

test.each(['', '   ', '\n\n'])('leaves %j, in which there is nothing', text =>
    expect(formatText(text)).toBe(text),
);

function lines(...all: string[]): string {
    return all.map(line => `${line}\n`).join('');
}
