import type { Rule } from '../rule.ts';
import { alternativeMissing } from './alternative-missing.ts';
import { approvalIncomplete } from './approval-incomplete.ts';
import { approvalMissing } from './approval-missing.ts';
import { approvalOtherVersion } from './approval-other-version.ts';
import { approvalSelf } from './approval-self.ts';
import { approvalStale } from './approval-stale.ts';
import { contextMissing } from './context-missing.ts';
import { engagementNoEffect } from './engagement-no-effect.ts';
import { exceptionMissing } from './exception-missing.ts';
import { needMissing } from './need-missing.ts';
import { needUnmeasured } from './need-unmeasured.ts';
import { readsLikeInstructions } from './reads-like-instructions.ts';
import { reviewOverdue } from './review-overdue.ts';
import { stakeholderCustomerExcluded } from './stakeholder-customer-excluded.ts';
import { stakeholderFrontlineExcluded } from './stakeholder-frontline-excluded.ts';
import { stakeholderUnengaged } from './stakeholder-unengaged.ts';
import { touchpointMissing } from './touchpoint-missing.ts';
import { touchpointNoPromise } from './touchpoint-no-promise.ts';

/** The rules about customers and stakeholders, in the order of the docs. */
export const customersRules: readonly Rule[] = [
    needMissing,
    needUnmeasured,
    touchpointMissing,
    touchpointNoPromise,
    stakeholderCustomerExcluded,
    stakeholderFrontlineExcluded,
    stakeholderUnengaged,
    engagementNoEffect,
    approvalMissing,
    approvalIncomplete,
    approvalStale,
    approvalOtherVersion,
    approvalSelf,
    contextMissing,
    exceptionMissing,
    readsLikeInstructions,
    alternativeMissing,
    reviewOverdue,
];
