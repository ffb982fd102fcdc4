import type { ServerFeature } from '@process-as-code/language/lsp';
import { assistantFeature } from './assistants.ts';
import { beginningFeature } from './beginning.ts';
import type { Bundles } from './bundles.ts';
import { exportFeature } from './export.ts';
import { historyFeature } from './history.ts';
import { previewFeature } from './preview.ts';

/** What the extension adds to the language server, in Node and in a worker; bundles are written as the place allows. */
export function features(bundles: Bundles): readonly ServerFeature[] {
    return [beginningFeature, previewFeature, assistantFeature, historyFeature, exportFeature(bundles)];
}
