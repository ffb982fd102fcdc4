import { readFileSync } from 'node:fs';
import { tools } from '@process-as-code/language/assistants';
import { expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('the manifest offers the tools as they are', () => {
    const offered = manifest.contributes.languageModelTools as Record<string, unknown>[];
    expect(
        offered.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema })),
    ).toEqual(
        tools.map(({ name, description, input }) => ({
            name,
            modelDescription: description,
            inputSchema: input,
        })),
    );
});
