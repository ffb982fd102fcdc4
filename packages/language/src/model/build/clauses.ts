/** The first clause of a kind: where one is written twice, the first counts. */
export function first<C, T extends C>(
    clauses: readonly C[],
    is: (clause: unknown) => clause is T,
): T | undefined {
    return clauses.find(clause => is(clause)) as T | undefined;
}

/** All clauses of a kind, in the order of the text. */
export function all<C, T extends C>(clauses: readonly C[], is: (clause: unknown) => clause is T): T[] {
    return clauses.filter(clause => is(clause)) as T[];
}
