/** The same shape, where what may be undefined may only be absent. */
export type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
    readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the properties that are undefined, so that the model is the same before and after JSON. */
export function defined<T extends object>(value: T): Defined<T> {
    const result: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) if (part !== undefined) result[key] = part;
    return result as Defined<T>;
}
