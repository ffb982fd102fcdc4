import { generate } from '../lib/generated.ts';
import { task } from '../lib/task.ts';

await task(generate);
