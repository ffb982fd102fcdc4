/**
 * What was worked out for the picture before: what is made of the same data again is not worked out a second time. While
 * somebody types, all rows of a map but one stay as they are.
 */
export class Known {
    private latest = new Map<string, unknown>();
    private former: ReadonlyMap<string, unknown> = this.latest;

    /** A new picture begins: what the last one had no use for is forgotten. */
    begin(): void {
        this.former = this.latest;
        this.latest = new Map();
    }

    /** What `work` gives, which must depend on nothing but `data`: plain values that JSON can say. `what` is the kind of work. */
    once<T>(what: string, data: unknown, work: () => T): T {
        const key = what + JSON.stringify(data);
        const known = this.latest.get(key) ?? this.former.get(key);
        const made = (known as T | undefined) ?? work();
        this.latest.set(key, made);
        return made;
    }
}
