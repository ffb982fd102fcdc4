import { Mistake } from './mistake.ts';

/**
 * Does work that can be stopped: Ctrl-C, or whoever ends the program, aborts the signal, so that what was begun is cleared
 * away. A second Ctrl-C ends the program at once.
 */
export async function stoppable<T>(said: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    const asked = () => stop.abort(new Mistake(said));
    for (const signal of signals) process.once(signal, asked);
    try {
        return await work(stop.signal);
    } finally {
        for (const signal of signals) process.off(signal, asked);
    }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
