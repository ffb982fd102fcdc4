import type { Overview } from '@process-as-code/language/protocol';

/** Whether a process has fewer findings than before. */
export function fewerFindings(before: Overview, now: Overview): boolean {
    return now.processes.some(process => {
        const known = before.processes.find(
            ({ id, place }) => id === process.id && place.file === process.place.file,
        );
        return known !== undefined && total(process.findings) < total(known.findings);
    });
}

/** Whether more is recorded for a criterion than before. */
export function moreRecorded(before: Overview, now: Overview): boolean {
    return now.coverage.some(matrix => {
        const known = before.coverage.find(({ id }) => id === matrix.id);
        return matrix.criteria.some(({ key, recorded }) => {
            const earlier = known?.criteria.find(criterion => criterion.key === key);
            return earlier !== undefined && recorded > earlier.recorded;
        });
    });
}

function total(counts: Readonly<Record<string, number>>): number {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
