import { describe, expect, test } from 'vitest';
import { choicesOf, pageState } from './choices.ts';

const choices = {
    tab: 'matrix',
    rows: false,
    detail: ['times', 'notes'],
    overlay: 'wait',
    mermaid: 'kpis',
} as const;

describe('what was chosen', () => {
    test('comes back as it was', () => {
        expect(choicesOf(choices)).toEqual(choices);
    });

    test.each([
        ['nothing', undefined],
        ['something else', 'map'],
        [
            'names of another version',
            { tab: 'log', detail: ['everything'], overlay: 'mood', mermaid: 'raci' },
        ],
    ])('begins anew with %s', (_, kept) => {
        expect(choicesOf(kept)).toMatchObject({ tab: 'map', rows: true, mermaid: 'map' });
        expect(choicesOf(kept)).not.toHaveProperty('overlay');
    });
});

describe('what the page kept', () => {
    test('comes back as it was', () => {
        const view = { scale: 0.5, left: 3, top: 0 };
        const kept = { id: '1', uri: 'file:///a.proc', process: 'A', locked: true, choices, view };
        expect(pageState(kept)).toEqual(kept);
    });

    test('loses what does not fit, and nothing else', () => {
        const view = { scale: 0, left: 1, top: 1 };
        expect(pageState({ uri: 'file:///a.proc', locked: 'yes', view, more: true })).toEqual({
            uri: 'file:///a.proc',
        });
        expect(pageState('old')).toEqual({});
    });
});
