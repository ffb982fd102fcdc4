import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './thread-answers.ts';

/**
 * Room for what is new in a thread that starts, in MB: in the single one that the engine begins with, a thread that draws cleans up
 * so often that a bundle takes a tenth longer, and keeps more in the end.
 */
const ROOM_FOR_NEW = 4;

/**
 * A thread of its own that carries out orders, one after the other, while whoever gave them goes on. It starts with the first one.
 * `whatFails` begins the sentence that is said where the thread itself breaks down.
 */
export class Thread<Order, Made> {
    private readonly script: string;
    private readonly whatFails: string;
    private readonly fonts: () => readonly Uint8Array[];
    private readonly waiting = new Map<number, (answer: Answer<Made>) => void>();
    private running: Worker | undefined;
    private asked = 0;

    /** `script` is the name of the file, without its ending, that the thread runs; `fonts` gives what it sets text with. */
    constructor(script: string, whatFails: string, fonts: () => readonly Uint8Array[]) {
        this.script = script;
        this.whatFails = whatFails;
        this.fonts = fonts;
    }

    /** What the thread makes of the order. Rejects with its message, or where it breaks down, from which the next order starts anew. */
    make(order: Order): Promise<Made> {
        return new Promise((resolve, reject) => {
            const worker = this.start();
            const id = ++this.asked;
            this.waiting.set(id, answer => {
                this.waiting.delete(id);
                // Nothing keeps the program alive but what somebody waits for.
                if (this.waiting.size === 0) worker.unref();
                if ('made' in answer) resolve(answer.made);
                else reject(new Error(answer.error));
            });
            worker.ref();
            worker.postMessage({ id, order } satisfies Question<Order>);
        });
    }

    /** Starts it, where it does not run yet. */
    start(): Worker {
        if (this.running) return this.running;
        // The program's own is there already, and stays as it is.
        setFlagsFromString(`--min-semi-space-size=${ROOM_FOR_NEW}`);
        const worker = new Worker(scriptOf(this.script), { workerData: this.fonts() });
        worker.on('message', (answer: Answer<Made>) => this.waiting.get(answer.id)?.(answer));
        // It may run out of memory.
        worker.on('error', error => {
            this.running = undefined;
            const message = `${this.whatFails}: ${error instanceof Error ? error.message : error}`;
            for (const [id, tell] of [...this.waiting]) tell({ id, error: message });
        });
        worker.unref();
        this.running = worker;
        return worker;
    }

    /** Ends it with all that it holds, where nobody waits for anything. */
    rest(): void {
        if (this.waiting.size > 0) return;
        void this.running?.terminate();
        this.running = undefined;
    }
}

/** Beside the program when it is built, else where its source stands. */
function scriptOf(name: string): URL {
    const built = new URL(`${name}.mjs`, import.meta.url);
    return existsSync(built) ? built : new URL(`${name}.ts`, import.meta.url);
}
