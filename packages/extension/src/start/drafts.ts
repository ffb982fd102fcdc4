/** Where a text says of a process that it is a draft: offsets of the word `draft`, the end exclusive. */
export function draftsIn(text: string): { readonly start: number; readonly end: number }[] {
    return [...text.matchAll(/^[ \t]*stage[ \t]+draft\b/gm)].map(({ index, 0: clause }) => {
        const end = index + clause.length;
        return { start: end - 'draft'.length, end };
    });
}
