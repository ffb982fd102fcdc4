/** The same shape, where what may be undefined may only be absent. */
export type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
    readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

const NOTHING: readonly never[] = Object.freeze([]);

/** Leaves out the properties that are undefined, so that the model is the same before and after JSON. */
export function defined<T extends object>(value: T): Defined<T> {
    const parts = Object.entries(value).flatMap(([key, part]) =>
        part === undefined ? [] : [[key, Array.isArray(part) ? compact(part) : part] as const],
    );
    // To add more than a dozen properties one by one makes an object that is large and slow.
    return Object.fromEntries(parts) as Defined<T>;
}

/** The same list without room for more, which one has that was filled one by one: a workspace has a hundred thousand of them. */
function compact(list: readonly unknown[]): readonly unknown[] {
    return list.length === 0 ? NOTHING : list.slice();
}
