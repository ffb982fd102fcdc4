import { runBrowserServer } from '@process-as-code/language/main-browser';
import { bundlesOfClient } from './bundle-of-client.ts';
import { features } from './features.ts';

runBrowserServer(features(bundlesOfClient));
