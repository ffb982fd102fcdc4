import type { Personal } from '@process-as-code/language';

/** Something of a person that a bundle would carry out of the house. */
export interface PersonalFinding {
    readonly kind: Personal['kind'];
    /** The words themselves. */
    readonly text: string;
    /** `sources`: in a document, and so in the report too; `evidence`: in a workplace document. */
    readonly part: 'sources' | 'evidence';
    /** URI of the file that holds it. */
    readonly uri: string;
    /** What the file is called, for people. */
    readonly file: string;
    /** From 1, as an editor counts them; the end is behind the last letter. */
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
