/** What a thread and whoever gives it orders say to each other; here the side of the thread. */
import { parentPort, workerData } from 'node:worker_threads';

export interface Question<Order> {
    readonly id: number;
    readonly order: Order;
}

/** What was made, or why nothing was. */
export type Answer<Made> = { readonly id: number } & ({ readonly made: Made } | { readonly error: string });

/** The shipped font, which whoever started this thread has unpacked. */
export const fonts = (): readonly Uint8Array[] => workerData;

/** Carries out in this thread what it is asked for. What is made is given away, not copied. */
export function answerOrders<Order>(make: (order: Order) => Promise<Uint8Array<ArrayBuffer>>): void {
    // What is written for browsers asks whether it was given one of these; Node would load all that it has for the web to answer.
    for (const name of ['Request', 'Response']) Reflect.deleteProperty(globalThis, name);
    parentPort!.on('message', ({ id, order }: Question<Order>) => {
        make(order).then(
            made => parentPort!.postMessage({ id, made } satisfies Answer<Uint8Array>, [made.buffer]),
            error => {
                const message = error instanceof Error ? error.message : String(error);
                parentPort!.postMessage({ id, error: message } satisfies Answer<Uint8Array>);
            },
        );
    });
}
