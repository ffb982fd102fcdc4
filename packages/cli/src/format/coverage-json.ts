import type { PackCoverage } from '@process-as-code/language';
import { coverageRecord } from '@process-as-code/language/assistants';
import { relativePath } from '@process-as-code/language/node';

/** The coverage as JSON, version 1: a field is never renamed, only added. */
export function coverageJson(packs: readonly PackCoverage[], root: string): string {
    const nameOf = (uri: string) => relativePath(root, uri);
    return JSON.stringify(
        { version: 1, packs: packs.map(pack => coverageRecord(pack, nameOf)) },
        undefined,
        2,
    );
}
