import type { Element, Place, Ref, Sourced } from './element.ts';
import type { Level, Quantity } from './values.ts';

export interface Organisation extends Element {
    readonly kind: 'organisation';
    readonly goals: readonly Goal[];
}
export interface Goal extends Element {
    readonly kind: 'goal';
}

export interface Calendar extends Element {
    readonly kind: 'calendar';
    /** Working weekdays, 1 Monday … 7 Sunday. */
    readonly days: readonly number[];
    /** Opening time in minutes after midnight. */
    readonly opens?: number;
    readonly closes?: number;
    /** From the opening to the closing time. */
    readonly hours?: Place;
    readonly closed: readonly Sourced<string>[];
}

/** Somebody or something that performs, supplies or receives. */
export type Party = Role | Stakeholder | System;

export interface Role extends Element {
    readonly kind: 'role';
    readonly labelPlace?: Place;
    readonly frontline: boolean;
    readonly headcount?: number;
    readonly cost?: { readonly amount: Quantity; readonly per?: string };
    readonly reportsTo?: Ref;
}
export interface Stakeholder extends Element {
    readonly kind: 'stakeholder';
    readonly labelPlace?: Place;
    readonly position?: 'internal' | 'external';
    readonly customer: boolean;
    readonly frontline: boolean;
    readonly power?: Level;
    readonly interest?: Level;
}
export interface System extends Element {
    readonly kind: 'system';
}
export interface Term extends Element {
    readonly kind: 'term';
    readonly definition: string;
}
