import type { ServerFeature } from '@process-as-code/language/lsp';
import { assistantFeature } from './assistants.ts';
import { beginningFeature } from './beginning.ts';
import { exportFeature, type WriteBundle } from './export.ts';
import { historyFeature } from './history.ts';
import { previewFeature } from './preview.ts';

/** What the extension adds to the language server, in Node and in a worker; bundles are written as the place allows. */
export function features(writeBundle: WriteBundle): readonly ServerFeature[] {
    return [beginningFeature, previewFeature, assistantFeature, historyFeature, exportFeature(writeBundle)];
}
