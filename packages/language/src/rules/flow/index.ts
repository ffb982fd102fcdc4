import type { Rule } from '../rule.ts';
import { decideChances } from './decide-chances.ts';
import { decideLabel } from './decide-label.ts';
import { decideNoOtherwise } from './decide-no-otherwise.ts';
import { decideOneBranch } from './decide-one-branch.ts';
import { flowArrowIntoParallel } from './flow-arrow-into-parallel.ts';
import { flowComplex } from './flow-complex.ts';
import { flowDeadEnd } from './flow-dead-end.ts';
import { flowDeadlock } from './flow-deadlock.ts';
import { flowDuplicate } from './flow-duplicate.ts';
import { flowManyEnds } from './flow-many-ends.ts';
import { flowMissing } from './flow-missing.ts';
import { flowNoEnd } from './flow-no-end.ts';
import { flowNoStart } from './flow-no-start.ts';
import { flowTooLarge } from './flow-too-large.ts';
import { flowUnreachable } from './flow-unreachable.ts';
import { loopEndless } from './loop-endless.ts';
import { stepLabel } from './step-label.ts';
import { stepUnassigned } from './step-unassigned.ts';

/** The rules about the flow, in the order of the docs. */
export const flowRules: readonly Rule[] = [
    flowMissing,
    flowNoStart,
    flowNoEnd,
    flowUnreachable,
    flowDeadEnd,
    flowDeadlock,
    flowArrowIntoParallel,
    flowDuplicate,
    flowManyEnds,
    flowTooLarge,
    flowComplex,
    decideOneBranch,
    decideNoOtherwise,
    decideLabel,
    decideChances,
    stepLabel,
    stepUnassigned,
    loopEndless,
];
