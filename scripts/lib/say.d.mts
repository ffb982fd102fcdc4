export declare const root: string;
export declare class Sorry extends Error {}
export declare function say(text: string): void;
