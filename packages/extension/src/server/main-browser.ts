import { runBrowserServer } from '@process-as-code/language/main-browser';
import { beginningFeature } from './beginning.ts';
import { writeThroughClient } from './bundle-of-client.ts';
import { exportFeature } from './export.ts';
import { previewFeature } from './preview.ts';

runBrowserServer([beginningFeature, previewFeature, exportFeature(writeThroughClient)]);
