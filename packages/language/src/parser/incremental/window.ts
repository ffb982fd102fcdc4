import { type Change, changeBetween } from './change.ts';
import type { Start } from './reading.ts';

/** So many characters the parser looks ahead at most: what is wrong with a line may depend on the next, not on the one after many. */
export const AHEAD = 400;

/** What of a changed text is read again; the rest is kept. Offsets of `start` are the same in both texts. */
export interface Window {
    readonly change: Change;
    /** Index of the first start that is read again. */
    readonly first: number;
    readonly start: number;
    /** Index of the first start behind that is kept; absent when all to the end is read again. */
    readonly next: number | undefined;
    /** Its offset in the old text and in the new one, or their ends. */
    readonly oldNext: number;
    readonly newNext: number;
    /** End in the new text of what the parser may look at. */
    readonly end: number;
}

/**
 * What the parser must read again of a changed text, knowing where it started on elements in the old one: those that the change
 * touches, those before that may have looked as far as the change, and the one behind, which may have looked back to it. Undefined
 * where too little would be kept to be worth it.
 */
export function windowOf(starts: readonly Start[], before: string, after: string): Window | undefined {
    const change = changeBetween(before, after);
    const { start, oldEnd } = change;
    const first = starts.findLastIndex(({ offset }) => offset < start - AHEAD);
    const behind = starts.findIndex(({ offset }) => offset > oldEnd);
    const next = behind < 0 || behind + 1 >= starts.length ? undefined : behind + 1;
    const by = after.length - before.length;
    const oldNext = next === undefined ? before.length : starts[next]!.offset;
    const end = next === undefined ? undefined : starts.find(({ offset }) => offset > oldNext + AHEAD);
    return {
        change,
        first: Math.max(first, 0),
        start: first < 0 ? 0 : starts[first]!.offset,
        next,
        oldNext,
        newNext: oldNext + by,
        end: end ? end.offset + by : after.length,
    };
}
