// Builds everything that ships: the command line and the extension.
import { build as buildCli } from '../packages/cli/esbuild.mjs';
import { build as buildExtension } from '../packages/extension/esbuild.mjs';

await Promise.all([buildCli(), buildExtension()]);
