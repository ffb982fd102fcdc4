/** Builds the program into a folder, `dist` where none is named. */
export function build(dist?: string): Promise<void>;
