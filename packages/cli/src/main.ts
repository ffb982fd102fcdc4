#!/usr/bin/env node
import { run } from './program.ts';

process.stdout.on('error', error => {
    // Whoever reads the output (`| head`) may stop before the end.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit();
    throw error;
});
process.exitCode = await run(process.argv.slice(2));
