import { readFile } from 'node:fs/promises';
import { KeyError } from '@process-as-code/evidence';
import { Mistake } from './mistake.ts';

/** The key in a file that an option names. */
export async function keyFrom<K>(file: string, option: string, read: (pem: string) => K): Promise<K> {
    const pem = await readFile(file, 'utf8');
    try {
        return read(pem);
    } catch (error) {
        throw error instanceof KeyError ? new Mistake(`${option} ${file}: ${error.message}`) : error;
    }
}
