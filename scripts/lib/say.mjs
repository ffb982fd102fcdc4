import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A failure that the person at the keyboard can do something about: shown as its sentence, without a stack. */
export class Sorry extends Error {}

/** Tells the person at the keyboard what goes on. On stderr, so that what a task prints stays clean. */
export function say(text) {
    process.stderr.write(`${text}\n`);
}
