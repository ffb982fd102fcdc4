import { runNodeServer } from '@process-as-code/language/main-node';
import { writeToDisk } from './bundle-on-disk.ts';
import { features } from './features.ts';

runNodeServer(features(writeToDisk));
