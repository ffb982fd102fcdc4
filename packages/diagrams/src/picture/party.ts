import type { Ref } from '@process-as-code/language';

/** The same string for two references of one process to the same party; its id, or its name where nobody knows it. */
export function partyId(ref: Ref): string {
    return ref.target?.id ?? ref.name;
}
