import {
    type Place,
    type Process,
    pointsTo,
    type Ref,
    resolve,
    titleOf,
    titleOfRef,
    type Workspace,
} from '@process-as-code/language';
import { partyId } from '../picture/party.ts';
import { elementItem, partsOf } from './parts.ts';

/** Something in one of the five columns. */
export interface SipocItem {
    /** Unique in the five columns. */
    readonly key: string;
    readonly label: string;
    /** Of the element of the model; absent where nothing of that name is known. */
    readonly id?: string;
    readonly place?: Place;
}

/** A phase with its steps, or with its decisions where it has no steps; a step where there are no phases. */
export interface SipocBox extends SipocItem {
    readonly steps: readonly string[];
    /** False for steps that stand outside the phases. */
    readonly inPhase: boolean;
    /** A way leads from it to the next box. */
    readonly leadsOn: boolean;
}

export interface Sipoc {
    /** Title of the process. */
    readonly label: string;
    readonly from?: string;
    readonly to?: string;
    readonly suppliers: readonly SipocItem[];
    readonly inputs: readonly SipocItem[];
    readonly boxes: readonly SipocBox[];
    readonly outputs: readonly SipocItem[];
    readonly customers: readonly SipocItem[];
    /** Supplier to input, input to the box that takes it, box to the output it gives, output to customer; by keys. */
    readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** Suppliers, inputs, process, outputs and customers, everything in the order of the text. */
export function sipocOf(workspace: Workspace, process: Process): Sipoc {
    const parts = partsOf(workspace, process);
    const supply = process.inputs.flatMap(input => input.from.map(ref => ({ ref, thing: input })));
    const demand = process.outputs.flatMap(output => output.to.map(ref => ({ ref, thing: output })));
    return {
        label: titleOf(process),
        ...(process.scope?.from ? { from: process.scope.from.value } : {}),
        ...(process.scope?.to ? { to: process.scope.to.value } : {}),
        suppliers: parties(
            workspace,
            'supplier',
            supply.map(({ ref }) => ref),
        ),
        inputs: process.inputs.map(elementItem),
        boxes: parts.map(part => part.box),
        outputs: process.outputs.map(elementItem),
        customers: parties(
            workspace,
            'customer',
            demand.map(({ ref }) => ref),
        ),
        links: [
            ...supply.map(({ ref, thing }) => ({ from: `supplier ${partyId(ref)}`, to: thing.id })),
            ...process.inputs.flatMap(input =>
                parts
                    .filter(({ steps }) => steps.some(step => step.in.some(ref => pointsTo(ref, input))))
                    .map(({ box }) => ({ from: input.id, to: box.key })),
            ),
            ...process.outputs.flatMap(output =>
                parts
                    .filter(({ steps }) => steps.some(step => step.out.some(ref => pointsTo(ref, output))))
                    .map(({ box }) => ({ from: box.key, to: output.id })),
            ),
            ...demand.map(({ ref, thing }) => ({ from: thing.id, to: `customer ${partyId(ref)}` })),
        ],
    };
}

function parties(workspace: Workspace, column: 'supplier' | 'customer', refs: readonly Ref[]): SipocItem[] {
    return [...Map.groupBy(refs, partyId)].map(([key, [first]]) => {
        const ref = first!;
        const party = resolve(workspace, ref);
        return {
            key: `${column} ${key}`,
            label: titleOfRef(workspace, ref),
            ...(party ? { id: party.id, place: party.anchor } : {}),
        };
    });
}
