/** What a rule of the grammar is for, in words for the person who writes. */
export interface Clause {
    /** A line or a block as it is written, whole. */
    readonly example: string;
    /** What each of its words means, in one line. The first word of a clause says what the clause is for. */
    readonly words: Readonly<Record<string, string>>;
    /**
     * What completion writes for a word that needs more behind it. Places to fill stand in brackets: `[text]` for any text,
     * `[@Type Fallback]` for the name of an element of a type, `[a|b|c]` for a choice, `[#3]` for the date in three months,
     * `[]` for where the cursor comes to stand at last.
     */
    readonly inserts?: Readonly<Record<string, string>>;
    /** True when a block may have it more than once. */
    readonly repeats?: true;
    /** Rules of clauses that say the same thing in another way: only one of them is wanted. */
    readonly instead?: readonly string[];
}

/** Clauses by the rule of the grammar that reads them. */
export type Clauses = Readonly<Record<string, Clause>>;
