import type { Severities } from '../rules/examine.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';

/** Severities that belong together: a preset names rules, and no rule knows of a preset. */
export interface Preset {
    readonly name: string;
    /** For whom, as the docs and the settings say it. */
    readonly audience: string;
    /** What it changes, in a sentence. */
    readonly changes: string;
    severities(): Severities;
}

export const presets: readonly Preset[] = [
    {
        name: 'learner',
        audience: 'who works towards a qualification',
        changes:
            'What assessors look for weighs more: the rationale, the evidence and its commentary, the feedback and what it changed. What only an organisation with several processes needs is silent.',
        severities: () => ({
            ...all('warning', [
                'technique-missing',
                'technique-generic',
                'alternative-missing',
                'stakeholder-unengaged',
                'engagement-no-effect',
                'evaluation-no-costs',
                'improvement-missing',
                'evidence-unclaimed',
                'evidence-old',
                'evidence-planned',
            ]),
            ...all('off', ['flow-complex', 'raci-overload', 'raci-crowd', 'name-unused']),
        }),
    },
    {
        name: 'process-owner',
        audience: 'who answers for a process at work, and wants no qualification',
        changes:
            'Nothing is asked for an assessor: techniques and rejected alternatives need no reasons, and portfolios are not judged. What endangers the work weighs more: limits, approvals, overdue reviews.',
        severities: () => ({
            ...all('off', [
                'technique-missing',
                'technique-unjustified',
                'technique-generic',
                'technique-overkill',
                'technique-underpowered',
                'alternative-missing',
                'evidence-no-commentary',
                'evidence-unclaimed',
                'evidence-old',
                'evidence-planned',
                'evidence-shared',
                'criterion-unevidenced',
                'criterion-only-reflection',
                'portfolio-empty',
            ]),
            ...all('error', [
                'limit-contradiction',
                'limit-exceeded',
                'approval-stale',
                'approval-other-version',
            ]),
            ...all('warning', ['stakeholder-unengaged', 'approval-self', 'kpi-unbalanced', 'flow-too-large']),
        }),
    },
    {
        name: 'strict',
        audience: 'what nobody may overlook: an audit, or the last check before an approval',
        changes:
            'Every rule is one step graver: a hint becomes information, information a warning, a warning an error; what is off stays off.',
        severities: () =>
            Object.fromEntries(
                rules.flatMap(({ code, severity }) =>
                    severity === 'off' || severity === 'error' ? [] : [[code, GRAVER[severity]]],
                ),
            ),
    },
];

export function presetOf(name: string | undefined): Preset | undefined {
    return presets.find(preset => preset.name === name);
}

const GRAVER = { hint: 'information', information: 'warning', warning: 'error' } as const;

function all(severity: Severity | 'off', codes: readonly string[]): Severities {
    return Object.fromEntries(codes.map(code => [code, severity]));
}
