import { runNodeServer } from '@process-as-code/language/main-node';
import { beginningFeature } from './beginning.ts';
import { writeToDisk } from './bundle-on-disk.ts';
import { exportFeature } from './export.ts';
import { previewFeature } from './preview.ts';

runNodeServer([beginningFeature, previewFeature, exportFeature(writeToDisk)]);
