/**
 * Does the work for each item, for so many of them at once: each begins when the one so many before it is done, and fails where that
 * failed. Whoever awaits none of them is not told of it.
 */
export function inTurn<Item, Made>(
    items: readonly Item[],
    atOnce: number,
    work: (item: Item) => Promise<Made>,
): readonly Promise<Made>[] {
    const begun: Promise<Made>[] = [];
    for (const [index, item] of items.entries()) {
        const before = begun[index - atOnce] ?? Promise.resolve();
        const made = before.then(() => work(item));
        made.catch(() => undefined);
        begun.push(made);
    }
    return begun;
}
