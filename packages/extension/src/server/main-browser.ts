import { runBrowserServer } from '@process-as-code/language/main-browser';
import { writeThroughClient } from './bundle-of-client.ts';
import { exportFeature } from './export.ts';
import { previewFeature } from './preview.ts';

runBrowserServer([previewFeature, exportFeature(writeThroughClient)]);
