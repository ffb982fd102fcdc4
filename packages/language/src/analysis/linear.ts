/**
 * Solves x(i) = Σ rows(i,j) x(j) + constants(i) by eliminating one unknown after the other, last first. The rows of a flow
 * are nearly empty, and stay so. Changes what it is given. An unknown that only depends on itself becomes 0.
 */
export function solve(rows: Map<number, number>[], constants: number[]): number[] {
    const users = rows.map(() => new Set<number>());
    rows.forEach((row, i) => {
        for (const j of row.keys()) users[j]!.add(i);
    });
    for (let k = rows.length - 1; k >= 0; k--) {
        const row = rows[k]!;
        const left = 1 - (row.get(k) ?? 0);
        row.delete(k);
        const scale = left > 1e-12 ? 1 / left : 0;
        for (const [j, value] of row) row.set(j, value * scale);
        constants[k]! *= scale;
        for (const i of users[k]!) {
            const share = rows[i]!.get(k);
            if (i >= k || share === undefined) continue;
            rows[i]!.delete(k);
            for (const [j, value] of row) {
                rows[i]!.set(j, (rows[i]!.get(j) ?? 0) + share * value);
                users[j]!.add(i);
            }
            constants[i]! += share * constants[k]!;
        }
    }
    const values: number[] = [];
    rows.forEach((row, k) => {
        let value = constants[k]!;
        for (const [j, share] of row) if (j < k) value += share * values[j]!;
        values.push(value);
    });
    return values;
}
