import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Typesetter } from './report/pdf/typst.ts';
import type { Delivery, Order } from './typesetting-thread.ts';

/**
 * Sets PDFs in a thread of its own: whoever makes a bundle goes on with the other parts meanwhile. `stays`: whether the thread, with
 * the 200 MB that it takes, is kept for the next bundle, or ends when it has nothing to do.
 */
export function typesetterBeside(stays: boolean): Typesetter {
    return {
        set: (main, files) =>
            new Promise((resolve, reject) => {
                const worker = thread();
                const id = ++orders;
                waiting.set(id, delivery => {
                    waiting.delete(id);
                    if (waiting.size === 0) rest(worker, stays);
                    if ('pdf' in delivery) resolve(delivery.pdf);
                    else reject(new Error(delivery.error));
                });
                worker.ref();
                worker.postMessage({ id, main, files } satisfies Order);
            }),
        warmUp: () => void thread(),
    };
}

let running: Worker | undefined;
let orders = 0;
const waiting = new Map<number, (delivery: Delivery) => void>();

function thread(): Worker {
    if (running) return running;
    const worker = new Worker(script());
    worker.on('message', (delivery: Delivery) => waiting.get(delivery.id)?.(delivery));
    // It may run out of memory; the next document gets a new one.
    worker.on('error', error => {
        running = undefined;
        const message = `The report cannot be set as a PDF: ${error instanceof Error ? error.message : error}`;
        for (const [id, tell] of [...waiting]) tell({ id, error: message });
    });
    worker.unref();
    running = worker;
    return worker;
}

/** Nothing keeps the program alive but what somebody waits for. */
function rest(worker: Worker, stays: boolean): void {
    worker.unref();
    if (stays) return;
    running = undefined;
    void worker.terminate();
}

/** Beside the program when it is built, else where its source stands. */
function script(): URL {
    const built = new URL('typesetting-thread.mjs', import.meta.url);
    return existsSync(built) ? built : new URL('typesetting-thread.ts', import.meta.url);
}
