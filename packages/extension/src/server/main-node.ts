import { runNodeServer } from '@process-as-code/language/main-node';
import { writeToDisk } from './bundle-on-disk.ts';
import { exportFeature } from './export.ts';
import { previewFeature } from './preview.ts';

runNodeServer([previewFeature, exportFeature(writeToDisk)]);
