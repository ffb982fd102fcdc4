import type { Ref, Text } from '../model/element.ts';

/** True when one of the names means something: an unknown name records nothing. */
export function isKnown(refs: Ref | undefined | readonly Ref[]): boolean {
    return refs !== undefined && [refs].flat().some(ref => ref.target !== undefined);
}

/** True when the text says something. */
export function isWritten(text: Text | undefined): boolean {
    return text !== undefined && text.value.trim() !== '';
}
