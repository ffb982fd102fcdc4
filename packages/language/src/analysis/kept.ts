/**
 * What was worked out of parts of models, such as the flow graph of a process. It is kept as long as these are, for most of it is
 * asked for again and again, or until somebody lets go of it all: of a large workspace it takes as much memory as the models.
 */
export class Kept<K extends object, V> {
    private readonly make: (key: K) => V;
    private values = new WeakMap<K, V>();

    /** `make` works a value out; what it gives depends on nothing but the part. */
    constructor(make: (key: K) => V) {
        this.make = make;
        everything.push(this);
    }

    of(key: K): V {
        let value = this.values.get(key);
        if (value === undefined) {
            value = this.make(key);
            this.values.set(key, value);
        }
        return value;
    }

    letGo(): void {
        this.values = new WeakMap();
    }
}

const everything: { letGo(): void }[] = [];

/** Lets go of all that was worked out; it is worked out again when somebody asks for it. */
export function letGoOfAll(): void {
    for (const kept of everything) kept.letGo();
}
