import { setFlagsFromString } from 'node:v8';

/**
 * For a program that makes one bundle and ends. What makes it fast in the long run costs it a third of its memory and
 * a tenth of its time: room for much garbage, looking through 28 MB of the typesetter for mistakes, and translating to faster code
 * what of it and of the rasteriser is not used all the time: that pays in bundles of many processes. Has to be said before the work
 * begins.
 */
export function beFrugal(): void {
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--wasm-tiering-budget=2000000000');
    setFlagsFromString('--wasm-lazy-validation');
}
