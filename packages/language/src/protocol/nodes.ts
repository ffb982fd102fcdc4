import type { Place } from '../model/element.ts';
import type { RequestOf } from './request.ts';

/** What is recorded of one node, for a card beside it; null where there is no such node. */
export const aboutRequest: RequestOf<AboutParams, AboutNode | null> = { method: 'process/about' };

export interface AboutParams {
    readonly uri: string;
    readonly process: string;
    /** Id of the node. */
    readonly id: string;
}

export interface AboutNode {
    /** `Step`, `Decision`, … */
    readonly kind: string;
    readonly title: string;
    readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** The edit that gives something of a picture another label, or why there can be none. */
export const relabelRequest: RequestOf<RelabelParams, Relabelled> = { method: 'process/relabel' };

export interface RelabelParams {
    /** URI of the file in which it is written. */
    readonly file: string;
    readonly id: string;
    /** As a person reads it: without quotes. Absent to ask what it is called now. */
    readonly label?: string;
}

export type Relabelled =
    | { readonly label: string; readonly edit?: { readonly place: Place; readonly text: string } }
    | { readonly refused: string };
