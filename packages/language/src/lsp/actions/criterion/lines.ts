/** A block, or a line where there is nothing to put between its braces. */
export function block(head: string, clauses: readonly string[]): string[] {
    return clauses.length === 0 ? [head] : [`${head} {`, ...clauses.map(line => `\t${line}`), '}'];
}
