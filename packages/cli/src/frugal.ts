import { setFlagsFromString } from 'node:v8';

/**
 * For a program that makes one bundle and ends. What makes it fast in the long run costs it a tenth of its memory and of its time:
 * room for much garbage, looking through 28 MB of the typesetter for mistakes, and translating to faster code what is used now and
 * then. Has to be said before the work begins.
 */
export function beFrugal(): void {
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--wasm-lazy-validation');
    // What is left are the loops that fill a shape and a dozen others.
    setFlagsFromString('--wasm-tiering-budget=2000000000');
}
