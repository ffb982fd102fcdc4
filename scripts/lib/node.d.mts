export declare function ensureNode(suits?: (version: string) => boolean): Promise<string>;
export declare function runsTheProject(version: string): boolean;
export declare function withNodeFirst(folder: string, env?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
