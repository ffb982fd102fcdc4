import { runNodeServer } from '@process-as-code/language/main-node';
import { exportFeature } from './export.ts';
import { previewFeature } from './preview.ts';

runNodeServer([previewFeature, exportFeature]);
