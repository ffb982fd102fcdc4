export interface Packages {
    /** Completes the sentence "Installing …". */
    readonly what: string;
    readonly lock?: string;
    readonly flags?: readonly string[];
}
export declare function ensurePackages(folder: string, options: Packages): Promise<void>;
export declare function isInstalled(path: string, lock: string, withDev: boolean): boolean;
