/** A method name with the shapes of what is sent and what comes back. */
export interface RequestOf<P, R> {
    readonly method: string;
    /** Only for the type checker. */
    readonly shape?: { readonly params: P; readonly result: R };
}
