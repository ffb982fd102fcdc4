import { runBrowserServer } from '@process-as-code/language/main-browser';
import { writeThroughClient } from './bundle-of-client.ts';
import { features } from './features.ts';

runBrowserServer(features(writeThroughClient));
