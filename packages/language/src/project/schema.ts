import { rules } from '../rules/index.ts';
import { presets } from './presets.ts';
import { severityWords } from './project.ts';

const words = severityWords.filter(word => word !== 'information');

/** The JSON schema of `proc.json`: editors complete and explain by it. */
export function projectSchema(): object {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'Process-as-Code project',
        description: 'What holds for the processes in this folder and below.',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { type: 'string' },
            extends: {
                description: 'A preset: severities for those who work in one way.',
                enum: presets.map(preset => preset.name),
                enumDescriptions: presets.map(preset => `For ${preset.audience}. ${preset.changes}`),
            },
            criteria: {
                description:
                    'The criteria pack that a process is compared with where no portfolio covers it.',
                type: 'string',
            },
            rules: {
                description: 'Severities of rules, by their codes.',
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(
                    rules.map(({ code, says, severity }) => [
                        code,
                        { description: `${says} (${severity} unless changed)`, enum: words },
                    ]),
                ),
            },
        },
    };
}

/**
 * The setting of the editor that has the same severities. The codes are offered; what each says, its page tells. Its words
 * stand in `package.nls.json`, in every language of the editor.
 */
export function rulesSetting(): object {
    return {
        type: 'object',
        markdownDescription: '%setting.rules%',
        propertyNames: { enum: rules.map(rule => rule.code) },
        additionalProperties: { enum: words },
    };
}
