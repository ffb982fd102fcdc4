import { EmptyFileSystem, URI } from 'langium';
import { RootedPaths } from '../linking/paths.ts';
import type { FileFacts, Workspace } from '../model/types.ts';
import { createProcServices } from '../services.ts';
import { readModels } from './models.ts';

/**
 * A workspace as its texts once were, read beside the one that is open. `files` is what is known of results and evidence, which
 * no former text brings with it.
 */
export async function formerWorkspace(
    texts: ReadonlyMap<string, string>,
    folders: readonly string[],
    files: ReadonlyMap<string, FileFacts>,
): Promise<Workspace> {
    const roots = folders.map(folder => URI.parse(folder));
    const services = createProcServices(EmptyFileSystem, new RootedPaths(() => roots));
    return { documents: await readModels(services, texts), files };
}
