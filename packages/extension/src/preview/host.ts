import type { CriterionParams } from '@process-as-code/language/protocol';
import type { Uri, ViewColumn } from 'vscode';
import type { Remarks } from '../assessor/review.ts';
import type { Client } from '../client.ts';
import type { Choices } from './choices.ts';

/** What a preview needs of the extension. */
export interface PreviewHost {
    readonly client: Client;
    /** Folder of the built extension. */
    readonly dist: Uri;
    /** What was chosen last, remembered over windows. */
    choices: Choices;
    /** Opens another preview of the same. */
    another(subject: Subject): void;
    /** The reader wants what counts for a criterion lit up; undefined leaves it. */
    light(criterion: CriterionParams | undefined): void;
    /** Something of what previews leave behind is different. */
    keep(): void;
    /** What assessors remarked, by the URI of the file that holds it. */
    readonly remarks: Remarks;
}

/** What a preview starts with: the file, and the process of it where one was chosen. */
export interface Subject {
    readonly uri: string;
    readonly process?: string;
}

/** How a preview begins that is not the first. */
export interface Beginning {
    /** Of the preview that it takes up. */
    readonly id?: string;
    readonly choices?: Choices;
    readonly locked?: boolean;
    readonly criterion?: string;
}

/** What a preview leaves behind, for one that takes its place. */
export interface Left extends Subject {
    readonly id: string;
    readonly choices: Choices;
    readonly locked: boolean;
    /** Absent while it cannot be seen. */
    readonly column?: ViewColumn;
}
