import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('bundles for a browser worker: nothing of Node is asked for', async () => {
    const { outputFiles, metafile } = await build({
        entryPoints: [join(import.meta.dirname, '../index.ts')],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'browser',
        format: 'esm',
        logLevel: 'silent',
    });
    expect(outputFiles[0]?.text).toContain('buildBundle');
    const outside = Object.values(metafile.outputs).flatMap(output =>
        output.imports.filter(one => one.external),
    );
    expect(outside).toEqual([]);
});
