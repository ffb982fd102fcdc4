import type { Rule } from '../rule.ts';
import { flowDeadEnd } from './flow-dead-end.ts';
import { flowUnreachable } from './flow-unreachable.ts';
import { stepUnassigned } from './step-unassigned.ts';

/** The rules about the flow, in the order of the docs. */
export const flowRules: readonly Rule[] = [flowUnreachable, flowDeadEnd, stepUnassigned];
