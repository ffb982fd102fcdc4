import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../preview/places.ts';
import { mapDrawing } from './map.ts';
import type { ViewSubject } from './subject.ts';

const text = `role Advisor
process P {
    flow {
        start "s"
        phase "One" {
            step Log "Log it" by Advisor {
                time 5 min
                if "It is urgent" -> Gone
                after 2 days -> Gone
            }
        }
        parallel Both {
            branch { step A "A" by Advisor }
            branch { step B "B" by Advisor }
        }
        decide Good "Is it good?" by Advisor {
            yes -> Done
            otherwise -> Log
        }
        end Done "Done" good
        end Gone "Gone"
    }
}`;
const { workspace, document } = await modelOf(text);
const process = document.processes[0]!;
const lines = text.split('\n');
const drawing = (params: Partial<ViewSubject['params']> = {}) =>
    mapDrawing({ workspace, process, params: { view: 'map', ...params }, today: '2026-11-21' });

/** The text that a click selects. */
function anchorOf(id: string): string | undefined {
    const { anchor } = drawing().places.find(place => place.id === id) ?? {};
    return anchor && lines[anchor.line - 1]!.slice(anchor.column - 1, anchor.endColumn - 1);
}

describe('what a click on the map selects', () => {
    test('everything that is drawn and reacts has a place', () => {
        const { svg, places } = drawing();
        const drawn = [...svg.matchAll(/class="node[^"]*" data-id="([^"]*)"/g)].map(match => match[1]);
        expect(drawn.length).toBeGreaterThan(9);
        expect(drawn.filter(id => !places.some(place => place.id === id))).toEqual([]);
    });

    test('the name of a node', () => {
        expect(anchorOf('P.Log')).toBe('Log');
        expect(anchorOf('P.Good')).toBe('Good');
    });

    test('the clause of a marker, the block of its bars', () => {
        expect(anchorOf('P.Log/exception')).toBe('if "It is urgent" -> Gone');
        expect(anchorOf('P.Log/deadline')).toBe('after 2 days -> Gone');
        expect(anchorOf('P.Both/join')).toBe('Both');
    });

    test('the answer that an arrow leads from', () => {
        expect(anchorOf('P.Good->P.Done')).toBe('yes -> Done');
    });
});

describe('what the cursor marks in the map', () => {
    const marked = (part: string) => {
        const index = lines.findIndex(line => line.includes(part));
        return nodeAt(drawing().places, document.file, index + 1, lines[index]!.indexOf(part) + 1);
    };

    test.each([
        ['Log it', 'P.Log'],
        ['time 5', 'P.Log'],
        ['It is urgent', 'P.Log/exception'],
        ['after 2 days', 'P.Log/deadline'],
        ['Is it good', 'P.Good'],
        ['yes ->', 'P.Good->P.Done'],
        ['step B', 'P.B'],
    ])('%s', (part, id) => {
        expect(marked(part)).toBe(id);
    });

    test('nothing outside of the flow', () => {
        expect(marked('role Advisor')).toBeUndefined();
    });
});

describe('what was asked for', () => {
    test('a width wraps the map into rows', () => {
        const rows = (width?: number) =>
            drawing(width === undefined ? {} : { width }).svg.split('class="row"').length - 1;
        expect(rows()).toBe(1);
        expect(rows(700)).toBeGreaterThan(1);
    });

    test('times are shown, a flowchart has no lanes', () => {
        expect(drawing().svg).not.toContain('5 min');
        expect(drawing({ detail: ['times'] }).svg).toContain('5 min');
        expect(drawing().svg).toContain('class="lane');
        expect(drawing({ view: 'flowchart' }).svg).not.toContain('class="lane');
    });

    test('findings colour the steps; a criterion that is gone colours nothing', () => {
        expect(drawing({ overlay: 'findings' }).svg).toMatch(/Findings[:,]/);
        expect(drawing({ criterion: 'Gone' }).svg).toBe(drawing().svg);
    });

    test('what counts for a criterion is lit up', () => {
        expect(drawing({ criterion: 'FocusAwardsL4.MP1' }).svg).toContain('What counts for MP1');
    });
});
