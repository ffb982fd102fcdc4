import { createInterface } from 'node:readline/promises';
import type { Foreseen, PersonalFinding } from '@process-as-code/evidence';
import { count, remark } from './terminal.ts';

/** More of a file are counted, not listed. */
const mostListed = 10;

/**
 * Whether a bundle may carry out of the house what it would: what tells of persons is listed on standard error; then a person
 * at a terminal is asked, and of anybody else nobody can know it.
 */
export async function agreed({ personal }: Foreseen, signal?: AbortSignal): Promise<boolean> {
    if (personal.length === 0) return true;
    remark(`This would leave the house with the bundle:\n${listed(personal).join('\n')}`);
    if (process.stdin.isTTY && process.stderr.isTTY) return asked(signal);
    remark(
        'Nothing was written. Take it out or write the role instead, mark the evidence as confidential, or say that it may go along: --allow-personal',
    );
    return false;
}

function listed(personal: readonly PersonalFinding[]): string[] {
    return [...Map.groupBy(personal, ({ file }) => file)].flatMap(([file, found]) => {
        const more = found.length - mostListed;
        return [
            ...found
                .slice(0, mostListed)
                .map(one => `  ${file}:${one.place.line}:${one.place.column}  ${words(one)}`),
            ...(more > 0 ? [`  ${file}: ${more} more`] : []),
        ];
    });
}

function words({ kind, text, rows }: PersonalFinding): string {
    const shown = `"${text.replace(/\s+/g, ' ')}"`;
    return rows === undefined
        ? `${kind} ${shown}`
        : `${kind} in ${count(rows, 'row')} of the column ${shown}`;
}

async function asked(signal?: AbortSignal): Promise<boolean> {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const stop = new AbortController();
    terminal.on('close', () => stop.abort());
    try {
        const signals = [stop.signal, ...(signal ? [signal] : [])];
        const answer = await terminal.question('Export it nevertheless? (y/N) ', {
            signal: AbortSignal.any(signals),
        });
        if (/^\s*y(es)?\s*$/i.test(answer)) return true;
    } catch {
        // Whoever closes the terminal or presses Ctrl-C has not agreed.
    } finally {
        terminal.close();
    }
    remark('Nothing was written.');
    return false;
}
