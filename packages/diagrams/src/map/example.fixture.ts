import { readdirSync, readFileSync } from 'node:fs';
import type { Process, Workspace } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';

const folder = new URL('../../../../examples/complaints/', import.meta.url);

/** The text of the example's main file. */
export function exampleText(): string {
    return readFileSync(new URL('complaint-handling.proc', folder), 'utf8');
}

/** The workspace of the example and its main process. */
export async function exampleProcess(): Promise<{ workspace: Workspace; process: Process }> {
    const names = readdirSync(folder).filter(name => name.endsWith('.proc'));
    const files = ['complaint-handling.proc', ...names.filter(name => name !== 'complaint-handling.proc')];
    const { workspace, document } = await modelOf(
        Object.fromEntries(files.map(name => [name, readFileSync(new URL(name, folder), 'utf8')])),
    );
    return { workspace, process: document.processes[0]! };
}
