import { setFlagsFromString } from 'node:v8';

/** From so many processes on it pays to translate what sets and draws them to faster code. */
const manyProcesses = 6;

/**
 * For a program that makes one bundle and ends. What makes it fast in the long run costs it a tenth of its memory and of its time:
 * room for much garbage, and looking through 28 MB of the typesetter for mistakes. Has to be said before the work begins.
 */
export function beFrugal(): void {
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--wasm-lazy-validation');
}

/**
 * The same for the typesetter and the rasteriser, before they are loaded: of a few processes nothing is translated to faster code,
 * of many what is used all the time. That takes another tenth of time and a third of memory, and saves a third of the time of
 * twenty processes.
 */
export function beFrugalWith(processes: number): void {
    if (processes >= manyProcesses) {
        setFlagsFromString('--wasm-tiering-budget=2000000000');
        return;
    }
    setFlagsFromString('--no-wasm-dynamic-tiering');
    setFlagsFromString('--no-wasm-tier-up');
}
