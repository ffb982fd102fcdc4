import { runNodeServer } from '@process-as-code/language/main-node';
import { bundlesOnDisk } from './bundle-on-disk.ts';
import { features } from './features.ts';

runNodeServer(features(bundlesOnDisk));
