import { runDesktop, usableCode } from '../lib/desktop.ts';
import { example } from '../lib/example.ts';
import { serveEmbedded } from '../lib/serve.ts';
import { build, task } from '../lib/task.ts';

await task(async () => {
    if (!(await build())) return false;
    const code = usableCode();
    return code === undefined ? serveEmbedded(example) : runDesktop(code, example);
});
