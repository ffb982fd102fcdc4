import { example } from '../lib/example.ts';
import { serveEmbedded } from '../lib/serve.ts';
import { build, task } from '../lib/task.ts';

// As `start`, but never with an installed VS Code.
await task(async () => (await build()) && serveEmbedded(example));
