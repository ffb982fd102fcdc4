import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { presets } from './presets.ts';
import { projectSchema, rulesSetting } from './schema.ts';

const extension = new URL('../../../extension/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, extension), 'utf8'));

test('the schema that ships with the extension is current (npm run generate writes it)', () => {
    expect(read('schemas/proc.schema.json')).toEqual(projectSchema());
});

test('so are the settings, and every editor of proc.json finds the schema', () => {
    const { configuration, jsonValidation } = read('package.json').contributes;
    expect(configuration.properties['process.rules']).toMatchObject(rulesSetting());
    expect(configuration.properties['process.preset'].enum).toEqual(['', ...presets.map(({ name }) => name)]);
    expect(jsonValidation).toEqual([{ fileMatch: 'proc.json', url: './schemas/proc.schema.json' }]);
});
