import { stepsOf } from '../../../analysis/nodes.ts';
import type { Approval, Engagement, Role, Stakeholder } from '../../../model/types.ts';
import { quoted } from '../flow.ts';
import type { Draft } from './draft.ts';
import { block } from './lines.ts';
import { asked, clause, type Recipe, recipe, words } from './recipe.ts';

const evidence = clause(draft => `evidence ${draft.nameOf('evidence')}`);
const before = 'an engagement from before the approval, with its date, for example: on 2026-02-20';

/** Who takes part, who was asked, and who approved. That somebody approved is for the writer to say. */
export const peopleRecipes: Readonly<Record<string, Recipe>> = {
    role: recipe<Role>({
        elements: process => process.roles,
        features: {
            frontline: clause('frontline'),
            headcount: asked('how many people have the role, for example: headcount 6'),
            steps: {
                part: (draft, name) => {
                    const free = stepsOf(draft.process).find(step => step.by.length === 0);
                    if (free && !free.name && !free.runs) draft.behind(free.anchor, ` by ${name}`);
                    else draft.addNodes([`step "What the role does" by ${name}`]);
                    return {};
                },
            },
        },
        name: draft => draft.name('NewRole'),
        write: (draft, head, clauses) =>
            draft.append(draft.process, block(`role ${head} "What the role is called"`, clauses)),
    }),
    stakeholder: recipe<Stakeholder>({
        elements: process => process.stakeholders,
        conflicts: ['internal', 'external'],
        features: {
            internal: clause('internal', element => element.position === undefined),
            external: clause('external', element => element.position === undefined),
            customer: clause('customer'),
            frontline: clause('frontline'),
            power: asked('how much power they have, for example: power high'),
            interest: asked('how much interest they have, for example: interest high'),
            engaged: {
                part: (draft, name) => {
                    draft.append(draft.process, [`engage ${name} by workshop`]);
                    return {};
                },
            },
        },
        name: draft => draft.name('NewStakeholder'),
        write: (draft, head, clauses) =>
            draft.append(draft.process, block(`stakeholder ${head} "Who has an interest"`, clauses)),
    }),
    engagement: recipe<Engagement>({
        elements: process => process.engagements,
        conflicts: ['customer', 'frontline'],
        features: {
            customer: words('', undefined, () => false),
            frontline: words('', undefined, () => false),
            method: words(
                ' by workshop',
                element => element.party?.place,
                element => !element.method,
            ),
            date: words(
                draft => ` on ${draft.today}`,
                element => element.method?.place ?? element.party?.place,
                element => !element.on,
            ),
            'before-approval': asked(before),
            learned: clause('learned "What they said that nobody knew"', element => !element.learned),
            changed: clause('changed "What was changed because of it"', element => !element.changed),
            evidence,
        },
        write: (draft, head, clauses, features) => {
            const party = features.has('customer')
                ? draft.nameOf('customer')
                : features.has('frontline')
                  ? draft.nameOf('frontline')
                  : draft.nameOf('role');
            draft.append(draft.process, block(`engage ${party}${head}`, clauses));
        },
    }),
    approval: recipe<Approval>({
        elements: process => process.approvals,
        features: {
            date: words(
                draft => ` on ${draft.today}`,
                element => element.by?.place,
                element => !element.on,
            ),
            approved: asked('the decision, once it is made: approved in place of pending'),
            version: clause(version, element => !element.version),
            current: clause(version, element => !element.version),
            evidence,
        },
        write: (draft, head, clauses) => {
            const approver = approverOf(draft);
            const by = approver === undefined ? '' : ` by ${approver}`;
            draft.append(draft.process, block(`approval${by}${head} pending`, [...new Set(clauses)]));
        },
    }),
};

function version({ process }: Draft): string {
    return process.version
        ? `version ${quoted(process.version.value)}`
        : '// Still to record: the version of the process';
}

/** The stakeholder with the most power. */
function approverOf(draft: Draft): string | undefined {
    const power = ['high', 'medium', 'low', undefined];
    return draft
        .parties()
        .filter(party => party.kind === 'stakeholder')
        .toSorted((a, b) => power.indexOf(a.power) - power.indexOf(b.power))[0]?.name;
}
