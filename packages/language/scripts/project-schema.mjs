// Writes the JSON schema of proc.json, and what the settings of the extension say of rules and presets, from the rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { presets } from '../src/project/presets.ts';
import { projectSchema, rulesSetting } from '../src/project/schema.ts';

const extension = new URL('../../extension/', import.meta.url);
const write = (name, value) =>
    writeFileSync(new URL(name, extension), `${JSON.stringify(value, undefined, 2)}\n`);

write('schemas/proc.schema.json', projectSchema());
const manifest = JSON.parse(readFileSync(new URL('package.json', extension), 'utf8'));
const { properties } = manifest.contributes.configuration;
properties['process.preset'] = {
    type: 'string',
    enum: ['', ...presets.map(preset => preset.name)],
    enumDescriptions: [
        'The severities of the rules themselves.',
        ...presets.map(preset => `For ${preset.audience}. ${preset.changes}`),
    ],
    default: '',
    order: 6,
    markdownDescription:
        'A preset of severities. It counts where the project file `proc.json` names none with `extends`.',
};
properties['process.rules'] = { ...rulesSetting(), default: {}, order: 7 };
write('package.json', manifest);
