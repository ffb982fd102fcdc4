import type { Rule } from '../rule.ts';
import { criterionOnlyReflection } from './criterion-only-reflection.ts';
import { criterionUnevidenced } from './criterion-unevidenced.ts';
import { evidenceFile } from './evidence-file.ts';
import { evidenceNoCommentary } from './evidence-no-commentary.ts';
import { evidenceOld } from './evidence-old.ts';
import { evidencePlanned } from './evidence-planned.ts';
import { evidenceShared } from './evidence-shared.ts';
import { evidenceUnclaimed } from './evidence-unclaimed.ts';
import { evidenceUndated } from './evidence-undated.ts';
import { portfolioEmpty } from './portfolio-empty.ts';

/** The rules about evidence and criteria, in the order of the docs. */
export const evidenceRules: readonly Rule[] = [
    evidenceFile,
    evidenceNoCommentary,
    evidenceUnclaimed,
    evidenceOld,
    evidenceUndated,
    evidencePlanned,
    evidenceShared,
    criterionUnevidenced,
    criterionOnlyReflection,
    portfolioEmpty,
];
