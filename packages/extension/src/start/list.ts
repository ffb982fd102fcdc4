/** A number, a letter or a bullet before words. */
const MARK = /^[ \t]*(\(?(\d{1,3}(\.\d{1,3})*[.):]?|[A-Za-z][.)])|[-*•–—·])[ \t]+\S/;

/** Whether a text has at least two lines, begins as a list and is not written in the language already. */
export function looksLikeList(text: string): boolean {
    const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
    return lines.length > 1 && MARK.test(lines[0]!) && lines.filter(line => MARK.test(line)).length > 1;
}

/**
 * Lines as they are to be put behind what stands before the cursor.
 * @param before all lines up to that of the cursor, which comes last; where it is blank, its white space stands already
 */
export function indented(lines: readonly string[], before: readonly string[]): string {
    const current = before.at(-1) ?? '';
    const isBlank = current.trim() === '';
    const above = isBlank ? before.findLast(line => line.trim() !== '') : current;
    const indent = isBlank && current !== '' ? current : indentBehind(above ?? '');
    const text = lines.map(line => indent + line).join('\n');
    return isBlank && current !== '' ? text.slice(current.length) : text;
}

/** What opens a block has its contents further in. */
function indentBehind(line: string): string {
    const indent = /^[ \t]*/.exec(line)![0];
    if (!line.trimEnd().endsWith('{')) return indent;
    return indent + (indent.includes('\t') ? '\t' : '    ');
}
