import type { Finding, Severity, Waived } from '@process-as-code/language';

/** What `check` has to say, before it is written in a format. */
export interface CheckReport {
    /** Absolute folder to which shown paths are relative. */
    readonly root: string;
    /** Text by URI. */
    readonly sources: ReadonlyMap<string, string>;
    /** How many files were checked. */
    readonly files: number;
    readonly findings: readonly Finding[];
    readonly waived: readonly Waived[];
    readonly summary: Readonly<Record<Severity, number>>;
}
