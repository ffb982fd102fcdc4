/** What was used last, by name: no more than `most` of it, the rest is forgotten. */
export class Recent<T> {
    private readonly most: number;
    private readonly items = new Map<string, T>();

    constructor(most: number) {
        this.most = most;
    }

    get(name: string): T | undefined {
        const item = this.items.get(name);
        if (item !== undefined) this.set(name, item);
        return item;
    }

    set(name: string, item: T): void {
        this.items.delete(name);
        this.items.set(name, item);
        if (this.items.size > this.most) this.items.delete(this.items.keys().next().value!);
    }
}
