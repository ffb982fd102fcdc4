import { runNodeServer } from '@process-as-code/language/main-node';

/** Runs the language server on standard input and output; `--stdio` on the command line tells it so. */
export function languageServer(): void {
    runNodeServer();
}
