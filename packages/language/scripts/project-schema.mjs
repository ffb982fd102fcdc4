// Writes the JSON schema of proc.json, and what the settings of the extension say of rules and presets, from the rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { presets } from '../src/project/presets.ts';
import { projectSchema, rulesSetting } from '../src/project/schema.ts';

const extension = new URL('../../extension/', import.meta.url);
const read = name => JSON.parse(readFileSync(new URL(name, extension), 'utf8'));
const write = (name, value) =>
    writeFileSync(new URL(name, extension), `${JSON.stringify(value, undefined, 2)}\n`);

write('schemas/proc.schema.json', projectSchema());
const manifest = read('package.json');
const { properties } = manifest.contributes.configuration;
const names = presets.map(preset => preset.name);
properties['process.preset'] = {
    type: 'string',
    enum: ['', ...names],
    enumDescriptions: ['%setting.preset.none%', ...names.map(name => `%setting.preset.${name}%`)],
    default: '',
    order: 6,
    markdownDescription: '%setting.preset%',
};
properties['process.rules'] = { ...rulesSetting(), default: {}, order: 7 };
write('package.json', manifest);
const words = presets.map(({ name, audience, changes }) => [
    `setting.preset.${name}`,
    `For ${audience}. ${changes}`,
]);
write('package.nls.json', { ...read('package.nls.json'), ...Object.fromEntries(words) });
