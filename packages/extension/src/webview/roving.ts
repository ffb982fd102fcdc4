/**
 * One stop of the Tab key for a group of links in rows: Up and Down go from row to row, Left and Right within a
 * row, Home and End to the first and the last row. `rows` gives the links as they stand now.
 */
export function roving(group: HTMLElement, rows: () => HTMLElement[][]): void {
    group.addEventListener('focusin', event => makeReachable(rows(), event.target));
    group.addEventListener('keydown', event => {
        // In a field with words the keys move among these.
        if (event.target instanceof HTMLTextAreaElement && event.target.value !== '') return;
        const next = target(rows(), event);
        if (!next) return;
        event.preventDefault();
        next.focus();
    });
}

/** Makes one link the stop of the Tab key: the wanted one, else the one that was, else the first. */
export function makeReachable(rows: readonly HTMLElement[][], wanted?: EventTarget | null): void {
    const links = rows.flat();
    const stop =
        links.find(link => link === wanted) ??
        links.find(link => link.getAttribute('tabindex') === '0') ??
        links[0];
    for (const link of links) link.setAttribute('tabindex', link === stop ? '0' : '-1');
}

function target(rows: readonly HTMLElement[][], event: KeyboardEvent): HTMLElement | undefined {
    const row = rows.findIndex(links => links.some(link => link === event.target));
    const column = rows[row]?.indexOf(event.target as HTMLElement) ?? -1;
    switch (event.key) {
        case 'ArrowDown':
            return rows[row + 1]?.[0];
        case 'ArrowUp':
            return rows[row - 1]?.[0];
        case 'ArrowRight':
            return rows[row]?.[column + 1];
        case 'ArrowLeft':
            return rows[row]?.[column - 1];
        case 'Home':
            return rows[0]?.[0];
        case 'End':
            return rows.at(-1)?.[0];
        default:
            return undefined;
    }
}
