import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { datesMeant, OTHER_PERIOD, periodMeant, timeMeant } from './mistakes/dates.ts';

/** Texts become what they say; numbers, dates and money stay as written: the model reads them. */
export class ProcValueConverter extends DefaultValueConverter {
    protected override runConverter(
        rule: GrammarAST.AbstractRule,
        input: string,
        cstNode: CstNode,
    ): ValueType {
        switch (rule.name) {
            case 'STRING':
                return unquote(input);
            case 'TEXT_BLOCK':
                return dedent(input.slice(3, input.length > 5 && input.endsWith('"""') ? -3 : undefined));
            case 'DATE':
                return datesMeant(input)[0] ?? input;
            case 'PERIOD':
                return OTHER_PERIOD.test(input) ? periodMeant(input) : input;
            case 'TIME':
                return timeMeant(input) ?? input;
            case 'NUMBER':
            case 'ID':
                return input;
            default:
                return super.runConverter(rule, input, cstNode);
        }
    }
}

/** `"a \"b\""` as `a "b"`. Any backslash that leads neither a quote of its text, a backslash nor an n is a backslash. */
export function unquote(text: string): string {
    const quote = text[0]!;
    // Texts in the quotes of a word processor know no backslashes.
    if (quote !== '"' && quote !== "'")
        return /^.+[”“»″＂"’›'`]$/.test(text) ? text.slice(1, -1) : text.slice(1);
    const closed = text.length > 1 && (text.endsWith(quote) || text.endsWith('”'));
    const inner = closed ? text.slice(1, -1) : text.slice(1).trimEnd();
    return inner.replace(/\\(["'\\n])/g, (written, escaped: string) => {
        if (escaped === 'n') return '\n';
        return escaped === "'" && quote !== "'" ? written : escaped;
    });
}

/** Removes the indentation that all lines share, and the line breaks next to the quotes. */
export function dedent(block: string): string {
    const lines = block.replace(/\r\n?/g, '\n').split('\n');
    if (lines[0]!.trim() === '') lines.shift();
    if (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
    const indents = lines.filter(line => line.trim() !== '').map(line => /^[ \t]*/.exec(line)![0].length);
    const common = indents.length > 0 ? Math.min(...indents) : 0;
    return lines.map(line => line.slice(common).trimEnd()).join('\n');
}
