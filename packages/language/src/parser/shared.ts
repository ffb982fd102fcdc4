/** Longer texts are hardly ever said twice. */
const LONGEST = 40;
/** So many are known at a time. */
const MOST = 10_000;

const known = new Map<string, string>();

/** The same text, in one place of the memory for many who say it: in a large workspace names and units are most of all texts. */
export function shared(text: string): string {
    if (text.length > LONGEST) return text;
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size >= MOST) known.clear();
    known.set(text, text);
    return text;
}
