import type { Process, Workspace } from '@process-as-code/language';
import type { Drawing } from './geometry.ts';

export interface Subject {
    readonly workspace: Workspace;
    readonly process: Process;
}

/** Somebody who draws maps. */
export interface Contender {
    readonly name: string;
    /** How the names of its pictures begin. */
    readonly file: string;
    draw(subject: Subject): Promise<Drawn>;
}

export interface Drawn {
    /** From the process to the picture, in ms on the clock. */
    readonly time: number;
    readonly drawing: Drawing;
    /** Where its picture is no PNG yet. */
    readonly svg?: string;
    readonly png?: Uint8Array;
}
