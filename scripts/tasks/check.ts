import { runChecks } from '../lib/checks.ts';
import { task } from '../lib/task.ts';

await task(runChecks);
