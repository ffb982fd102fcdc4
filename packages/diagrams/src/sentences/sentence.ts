/** A piece of a sentence: plain text, who acts, or the number of another sentence. */
export type Piece = string | { readonly who: string } | { readonly sentence: number };

/** Several sentences, each a list of pieces. */
export type Words = readonly (readonly Piece[])[];

/** One node of a process in words. */
export interface Sentence {
    /** From 1, in the order of the text. */
    readonly number: number;
    readonly text: string;
    /** Id of the node. */
    readonly id: string;
    /** Labels of the phases around it, outermost first, with ` › ` between them. */
    readonly phase?: string;
    /** How many parallel blocks stand around it. */
    readonly depth: number;
    /** The text in its three parts: what happens, what belongs to it, where it goes on. */
    readonly action: readonly Piece[];
    readonly details: readonly Piece[];
    readonly ways: readonly Piece[];
}

/** The pieces as one plain text. */
export function plainText(pieces: readonly Piece[]): string {
    return pieces
        .map(piece =>
            typeof piece === 'string' ? piece : 'who' in piece ? piece.who : String(piece.sentence),
        )
        .join('');
}
