/** The thread that sets PDFs in Node. */
import { typstWasm } from './node-wasm.ts';
import { typesetterHere } from './report/pdf/typst.ts';
import { answerOrders, fonts } from './thread-answers.ts';

/** A document to be set, and the files that it reads. */
export interface Manuscript {
    readonly main: string;
    readonly files: ReadonlyMap<string, string>;
}

const typesetter = typesetterHere({ wasm: typstWasm, fonts });
answerOrders(({ main, files }: Manuscript) => typesetter.set(main, files));
typesetter.warmUp();
