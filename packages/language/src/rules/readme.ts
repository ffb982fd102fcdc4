import { presets } from '../project/presets.ts';
import { rules } from './index.ts';
import type { Layer, RuleInfo } from './rule.ts';

const layers: Readonly<Record<Layer, string>> = {
    names: 'Names and files',
    flow: 'Flow',
    roles: 'Roles and responsibility',
    sipoc: 'SIPOC and techniques',
    customers: 'Customers and stakeholders',
    measures: 'Measures',
    evaluation: 'Evaluation',
    evidence: 'Evidence and criteria',
};

/** The list of all rules by layer, as Markdown: `docs/rules/README.md`. */
export function rulesReadme(): string {
    const sections = Object.entries(layers).flatMap(([layer, title]) => {
        const rows = rules.filter(rule => rule.layer === layer).map(row);
        return rows.length > 0 ? [`## ${title}`, '', ...header, ...rows, ''] : [];
    });
    return [...introduction, ...sections, ...presetSection()].join('\n');
}

/** For whom each preset is, and the severities that it sets. */
function presetSection(): string[] {
    const heads = ['| preset | for | what it changes |', '| --- | --- | --- |'];
    const rows = presets.map(({ name, audience, changes }) => `| ${name} | ${audience} | ${changes} |`);
    const lists = presets
        .filter(({ name }) => name !== 'strict')
        .flatMap(({ name, severities }) => {
            const bySeverity = Map.groupBy(Object.entries(severities()), ([, severity]) => severity);
            const lines = [...bySeverity].map(
                ([severity, entries]) =>
                    `- ${severity}: ${entries.map(([code]) => `[${code}](${code}.md)`).join(', ')}`,
            );
            return ['', `\`${name}\` sets to`, '', ...lines];
        });
    return [
        '## Presets',
        '',
        '[Settings](../settings.md) tell how one is chosen.',
        '',
        ...heads,
        ...rows,
        ...lists,
        '',
    ];
}

/** The line under the title of a rule's page that says when and how it speaks, and what it offers. */
export function infoLine({ severity, otherSeverity, stage, fix, editorFix }: RuleInfo): string {
    const how =
        severity === 'off'
            ? 'Off unless somebody turns it on'
            : capital([severity, otherSeverity].filter(Boolean).join(' or '));
    const when = stage ? `from the stage *${stage}* on` : 'at every stage';
    const offer = fix ? ` Quick fix: ${fix}.` : editorFix ? ` Quick fix in the editor: ${editorFix}.` : '';
    return `${how}, ${when}.${offer}`;
}

const introduction = [
    '<!-- Written by `npm run generate` from the rules themselves: edit those. -->',
    '# Rules',
    '',
    'What the editor and `proc check` have to say about a document. A rule speaks from the stage of the process that is given',
    'here; before it, and for a retired process unless it is an error, it is silent. `allow CODE because "…"` silences a rule',
    'inside the block that holds it, and the reason is exported. [Settings](../settings.md) change the severities. What cannot be',
    'read at all is reported as [syntax](syntax.md).',
    '',
];

const header = ['| rule | says | stage | severity | quick fix |', '| --- | --- | --- | --- | --- |'];

function row({ code, says, stage, severity, otherSeverity, fix, editorFix }: RuleInfo): string {
    const severities = [severity, otherSeverity].filter(Boolean).join(' · ');
    return `| [${code}](${code}.md) | ${says} | ${stage ?? 'every'} | ${severities} | ${fix ?? editorFix ?? '–'} |`;
}

function capital(word: string): string {
    return word.slice(0, 1).toUpperCase() + word.slice(1);
}
