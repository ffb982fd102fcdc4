import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RenderQueue } from './render-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue over a text that changes; each render takes `duration` ms and shows the text it started with. */
function queueOf(duration: number) {
    const state = { text: 'a', shown: [] as string[], failed: 0, started: 0 };
    const queue = new RenderQueue<string>({
        render: async () => {
            state.started++;
            const text = state.text;
            await new Promise(done => setTimeout(done, duration));
            if (text === 'broken') throw new Error('no answer');
            return text;
        },
        show: text => state.shown.push(text),
        fail: () => state.failed++,
    });
    const type = (text: string) => {
        state.text = text;
        queue.request();
    };
    return { queue, state, type };
}

describe('RenderQueue', () => {
    test('renders the first change at once', async () => {
        const { state, type } = queueOf(5);
        type('b');
        expect(state.started).toBe(1);
        await vi.advanceTimersByTimeAsync(5);
        expect(state.shown).toEqual(['b']);
    });

    test('shows what changed meanwhile together, and the last change always', async () => {
        const { state, type } = queueOf(5);
        for (const text of ['b', 'c', 'd', 'e']) type(text);
        await vi.advanceTimersByTimeAsync(1000);
        expect(state.shown).toEqual(['b', 'e']);
    });

    test('is busy as long as something is not shown yet', async () => {
        const { queue, type } = queueOf(5);
        expect(queue.isBusy).toBe(false);
        type('b');
        await vi.advanceTimersByTimeAsync(4);
        type('c');
        expect(queue.isBusy).toBe(true);
        // The first is shown, and the second waits for its turn.
        await vi.advanceTimersByTimeAsync(2);
        expect(queue.isBusy).toBe(true);
        await vi.advanceTimersByTimeAsync(100);
        expect(queue.isBusy).toBe(false);
    });

    test('never runs two renders at a time, however slow they are', async () => {
        const { state, type } = queueOf(500);
        type('b');
        await vi.advanceTimersByTimeAsync(100);
        type('c');
        await vi.advanceTimersByTimeAsync(100);
        expect(state.started).toBe(1);
        await vi.advanceTimersByTimeAsync(1000);
        expect(state.shown).toEqual(['b', 'c']);
    });

    test('keeps showing while somebody types without a pause', async () => {
        const { state, type } = queueOf(20);
        for (let key = 0; key < 40; key++) {
            type(`text ${key}`);
            await vi.advanceTimersByTimeAsync(30);
        }
        expect(state.shown.length).toBeGreaterThan(10);
        await vi.advanceTimersByTimeAsync(200);
        expect(state.shown.at(-1)).toBe('text 39');
    });

    test('forgets what was under way when something else is to be shown', async () => {
        const { queue, state, type } = queueOf(50);
        type('old');
        state.text = 'new';
        queue.restart();
        await vi.advanceTimersByTimeAsync(1000);
        expect(state.shown).toEqual(['new']);
    });

    test('goes on after a failure', async () => {
        const { state, type } = queueOf(5);
        type('broken');
        await vi.advanceTimersByTimeAsync(100);
        type('b');
        await vi.advanceTimersByTimeAsync(100);
        expect(state.failed).toBe(1);
        expect(state.shown).toEqual(['b']);
    });

    test('shows nothing after the end', async () => {
        const { queue, state, type } = queueOf(5);
        type('b');
        type('c');
        queue.dispose();
        await vi.advanceTimersByTimeAsync(1000);
        expect(state.shown).toEqual([]);
        expect(state.started).toBe(1);
    });
});
