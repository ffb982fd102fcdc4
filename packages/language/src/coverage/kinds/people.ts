import { isBeforeApproval, isCurrent } from '../../analysis/approvals.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import { isCustomer, isFrontline } from '../../analysis/responsibility.ts';
import { pointsTo, titleOfRef } from '../../model/lookup.ts';
import { after, being, defineKind, having, type Kind, of } from '../kind.ts';
import { elementsFrom, isKnown, isWritten, partsOf } from './elements.ts';

/** Who takes part, who was asked, and who approved. */
export const peopleKinds: Readonly<Record<string, Kind>> = {
    role: defineKind(
        'role',
        'roles',
        elementsFrom(scope => scope.roles),
        {
            frontline: being('front-line', role => role.frontline),
            steps: having('steps', (role, { processes }) =>
                processes.flatMap(stepsOf).some(step => step.by.some(ref => pointsTo(ref, role))),
            ),
            headcount: having('a headcount', role => role.headcount !== undefined),
        },
    ),
    stakeholder: defineKind(
        'stakeholder',
        'stakeholders',
        elementsFrom(scope => scope.stakeholders),
        {
            internal: being('internal', stakeholder => stakeholder.position === 'internal'),
            external: being('external', stakeholder => stakeholder.position === 'external'),
            customer: of('among the customers', stakeholder => stakeholder.customer),
            frontline: being('front-line', stakeholder => stakeholder.frontline),
            power: having('a power', stakeholder => stakeholder.power !== undefined),
            interest: having('an interest', stakeholder => stakeholder.interest !== undefined),
            engaged: having('an engagement', (stakeholder, { processes }) =>
                processes
                    .flatMap(process => process.engagements)
                    .some(engagement => pointsTo(engagement.party, stakeholder)),
            ),
        },
    ),
    engagement: defineKind(
        'engagement',
        'engagements',
        {
            ...partsOf(process => process.engagements),
            label: ({ element }, { workspace }) => {
                const party = element.party ? titleOfRef(workspace, element.party) : 'Engagement';
                return element.method ? `${party} by ${element.method.value}` : party;
            },
        },
        {
            customer: of('of a customer', ({ element }, { workspace }) =>
                isCustomer(workspace, element.party),
            ),
            frontline: of('of the front line', ({ element }, { workspace }) =>
                isFrontline(workspace, element.party),
            ),
            date: having('a date', ({ element }) => element.on !== undefined),
            method: having('a method', ({ element }) => element.method !== undefined),
            learned: having('what was learned', ({ element }) => isWritten(element.learned)),
            changed: having('what was changed', ({ element }) => isWritten(element.changed)),
            evidence: having('evidence', ({ element }) => isKnown(element.evidence)),
            'before-approval': after('before the approval', ({ element, process }) =>
                isBeforeApproval(process, element),
            ),
        },
    ),
    approval: defineKind(
        'stakeholder approval',
        'stakeholder approvals',
        {
            ...partsOf(process => process.approvals),
            label: ({ element }, { workspace }) =>
                element.by ? `Approval by ${titleOfRef(workspace, element.by)}` : 'Approval',
        },
        {
            approved: being('granted', ({ element }) => element.decision === 'approved'),
            date: having('a date', ({ element }) => element.on !== undefined),
            version: having('a version', ({ element }) => element.version !== undefined),
            evidence: having('evidence', ({ element }) => isKnown(element.evidence)),
            current: being('current', ({ element, process }, { workspace }) =>
                isCurrent(workspace, process, element),
            ),
        },
    ),
};
