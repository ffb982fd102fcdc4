/** The thread that sets PDFs in Node. */
import { parentPort } from 'node:worker_threads';
import { typstWasm } from './node-wasm.ts';
import { typesetterHere } from './report/pdf/typst.ts';

/** A document to be set. */
export interface Order {
    readonly id: number;
    readonly main: string;
    readonly files: ReadonlyMap<string, string>;
}

/** The PDF, or why there is none. */
export type Delivery = { readonly id: number } & (
    | { readonly pdf: Uint8Array<ArrayBuffer> }
    | { readonly error: string }
);

const typesetter = typesetterHere(typstWasm);
typesetter.warmUp();
parentPort!.on('message', ({ id, main, files }: Order) => {
    typesetter.set(main, files).then(
        pdf => deliver({ id, pdf }, [pdf.buffer]),
        error => deliver({ id, error: error instanceof Error ? error.message : String(error) }),
    );
});

function deliver(delivery: Delivery, given: ArrayBuffer[] = []): void {
    parentPort!.postMessage(delivery, given);
}
