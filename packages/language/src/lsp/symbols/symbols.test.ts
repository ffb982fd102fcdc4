import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { editorOf } from '../testing.ts';

async function outline(text: string): Promise<DocumentSymbol[]> {
    const { services, document, textDocument } = await editorOf(text);
    return services.lsp.DocumentSymbolProvider!.getSymbols(document, { textDocument });
}

/** The tree as indented lines: name (detail). */
function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
    return symbols.flatMap(symbol => [
        `${indent}${symbol.name}${symbol.detail ? ` (${symbol.detail})` : ''}`,
        ...lines(symbol.children ?? [], `${indent}  `),
    ]);
}

test('the outline goes from processes over phases to steps, then measures and evidence', async () => {
    const text = `
        role Advisor "Customer advisor"
        process P "Refund" {
            stage designed
            input Claim
            flow {
                start "Claim comes in"
                phase "Check" {
                    step Log "Log it" by Advisor { time 5 min }
                    decide "Valid?" { yes { wait for 2 days } no -> Log }
                }
                parallel { branch "Money" { send "Pay" by Advisor to Advisor } branch { -> Log } }
                end Done good
            }
            limit L { sla within 5 days }
            kpi Speed "Days to pay" { focus time target <= 5 by 2027-01-01 }
            evidence Minutes "Steering minutes" { kind product date 2026-05-12 }
        }
        evaluation Review of P on 2026-11-01 { finding F "Faster" recommend R "Ring back" { status accepted } }
        criteria Unit { outcome LO1 "Know" { criterion 1.1 "Show it" } }`;
    expect(lines(await outline(text))).toEqual([
        'Customer advisor (role · Advisor)',
        'Refund (process · P · designed)',
        '  Claim (input)',
        '  Claim comes in (start)',
        '  Check (phase)',
        '    Log it (step · Log · Advisor · 5 min)',
        '    Valid? (decision)',
        '      wait (wait · 2 days)',
        '  parallel (parallel block)',
        '    Money',
        '      Pay (step · Advisor)',
        '    branch',
        '  Done (end · good)',
        '  L (limit · sla · within 5 days)',
        '  Days to pay (KPI · Speed · time · target <= 5)',
        '  Steering minutes (evidence item · Minutes · product · 2026-05-12)',
        'Review (evaluation · P · 2026-11-01)',
        '  Faster (finding · F)',
        '  Ring back (recommendation · R · accepted)',
        'Unit (criteria pack)',
        '  Know (learning outcome · LO1)',
        '    Show it (criterion · 1.1)',
    ]);
});

test('the outline of broken text keeps selections inside of ranges, and names everything', async () => {
    const text =
        'process {\nflow { step "" phase "  " { step "a" by } decide {\n kpi\nrole\nprocess "x" { limit { within } }';
    const check = (symbols: readonly DocumentSymbol[]) => {
        for (const { name, range, selectionRange, children } of symbols) {
            expect(name.trim()).not.toBe('');
            const before = (a: typeof range.start, b: typeof range.start) =>
                a.line < b.line || (a.line === b.line && a.character <= b.character);
            expect(before(range.start, selectionRange.start) && before(selectionRange.end, range.end)).toBe(
                true,
            );
            check(children ?? []);
        }
    };
    const symbols = await outline(text);
    expect(symbols.length).toBeGreaterThan(0);
    check(symbols);
});

test('the search finds names and labels in all files', async () => {
    const { shared } = await editorOf({
        'main.proc':
            'process Refund "Pay money back" { kpi Speed "Days to refund" flow { step Log "Log the claim" } }',
        'team.proc': 'role Advisor "Customer advisor"\nevidence RefundForm "Form"',
    });
    const search = async (query: string) =>
        (await shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query })).map(
            ({ name, containerName }) => `${containerName}/${name}`,
        );
    expect(await search('refund')).toEqual([
        '/Refund – Pay money back',
        '/RefundForm – Form',
        'Refund/Speed – Days to refund',
    ]);
    expect(await search('advisor')).toEqual(['/Advisor – Customer advisor']);
    expect(await search('MP5')).toHaveLength(1);
    expect(await search('nothing like this')).toEqual([]);
});
