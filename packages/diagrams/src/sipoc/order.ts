/** Something that joins two neighbouring columns, by keys. */
export interface Link {
    readonly from: string;
    readonly to: string;
}

const sweeps = 12;

/**
 * The columns in an order that avoids crossing lines; the one in the middle stays as it is. Beside it, things move
 * towards the middle of what they are joined to, then neighbours change places as long as that takes crossings away.
 * This is done from several starts, and the best order is kept.
 */
export function orderColumns(columns: readonly (readonly string[])[], links: readonly Link[]): string[][] {
    const partners = partnersOf(links);
    const fixed = (columns.length - 1) / 2;
    const left = orderSide(columns.slice(0, fixed + 1).toReversed(), partners);
    const right = orderSide(columns.slice(fixed), partners);
    return [...left.toReversed(), ...right.slice(1)];
}

type Partners = ReadonlyMap<string, readonly string[]>;

function partnersOf(links: readonly Link[]): Partners {
    const partners = new Map<string, string[]>();
    for (const { from, to } of links) {
        partners.set(from, [...(partners.get(from) ?? []), to]);
        partners.set(to, [...(partners.get(to) ?? []), from]);
    }
    return partners;
}

/** Columns from the fixed one outwards. */
function orderSide(columns: readonly (readonly string[])[], partners: Partners): string[][] {
    const starts = [columns, columns.map((column, index) => (index === 0 ? column : column.toReversed()))];
    const tries = starts.map(start => improved(start, partners));
    return tries.toSorted((a, b) => allCrossings(a, partners) - allCrossings(b, partners))[0]!;
}

function improved(start: readonly (readonly string[])[], partners: Partners): string[][] {
    const columns = start.map(column => [...column]);
    for (let index = 1; index < columns.length; index++)
        columns[index] = towardsMiddle(columns[index]!, columns[index - 1]!, partners);
    for (let sweep = 0; sweep < sweeps; sweep++) {
        const changed = columns.map((_, index) => index > 0 && exchange(columns, index, partners));
        if (!changed.includes(true)) break;
    }
    return columns;
}

/** What is joined to nothing in the other column goes last. */
function towardsMiddle(column: readonly string[], other: readonly string[], partners: Partners): string[] {
    const positions = positionsIn(other);
    const middle = (key: string): number => {
        const found = (partners.get(key) ?? [])
            .map(partner => positions.get(partner))
            .filter(at => at !== undefined);
        return found.length > 0
            ? found.reduce((sum, at) => sum + at, 0) / found.length
            : Number.MAX_SAFE_INTEGER;
    };
    const middles = new Map(column.map(key => [key, middle(key)]));
    return column.toSorted((a, b) => middles.get(a)! - middles.get(b)!);
}

function exchange(columns: string[][], index: number, partners: Partners): boolean {
    const column = columns[index]!;
    const sides = [columns[index - 1], columns[index + 1]]
        .filter(side => side !== undefined)
        .map(positionsIn);
    const crossings = (upper: string, lower: string): number =>
        sides.reduce((sum, positions) => sum + crossingsOf(upper, lower, positions, partners), 0);
    let changed = false;
    for (let at = 0; at + 1 < column.length; at++) {
        const [upper, lower] = [column[at]!, column[at + 1]!];
        if (crossings(lower, upper) < crossings(upper, lower)) {
            column.splice(at, 2, lower, upper);
            changed = true;
        }
    }
    return changed;
}

function allCrossings(columns: readonly (readonly string[])[], partners: Partners): number {
    return columns.slice(1).reduce((sum, column, index) => {
        const positions = positionsIn(columns[index]!);
        return (
            sum +
            column.reduce(
                (all, upper, at) =>
                    column
                        .slice(at + 1)
                        .reduce((some, lower) => some + crossingsOf(upper, lower, positions, partners), all),
                0,
            )
        );
    }, 0);
}

/** How often the lines of two things cross on their way to one other column. */
function crossingsOf(
    upper: string,
    lower: string,
    positions: ReadonlyMap<string, number>,
    partners: Partners,
): number {
    let count = 0;
    for (const one of partners.get(upper) ?? []) {
        const at = positions.get(one);
        if (at === undefined) continue;
        for (const other of partners.get(lower) ?? []) {
            if (at > (positions.get(other) ?? Number.POSITIVE_INFINITY)) count++;
        }
    }
    return count;
}

function positionsIn(column: readonly string[]): Map<string, number> {
    return new Map(column.map((key, index) => [key, index]));
}
