import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from '../map/example.fixture.ts';
import { nothing } from '../picture/processes.fixture.ts';
import { sipocHtml, sipocMarkdown, sipocOf, sipocPicture } from './index.ts';
import { orderColumns } from './order.ts';
import { spread } from './spread.ts';

const modelledSipoc = async (text: string) => {
    const { workspace, document } = await modelOf(text, { broken: true });
    return sipocOf(workspace, document.processes[0]!);
};

describe('sipocOf', () => {
    it('links suppliers, inputs, phases, outputs and customers of the example', async () => {
        const { workspace, process } = await exampleProcess();
        const sipoc = sipocOf(workspace, process);
        expect(sipoc.boxes.map(box => [box.label, box.steps.length, box.leadsOn])).toEqual([
            ['Listen', 1, true],
            ['Put right', 4, true],
            ['Learn', 1, false],
            ['Outside the phases', 2, false],
        ]);
        const labels = new Map(
            [...sipoc.suppliers, ...sipoc.inputs, ...sipoc.boxes, ...sipoc.outputs, ...sipoc.customers].map(
                each => [each.key, each.label],
            ),
        );
        expect(sipoc.links.map(({ from, to }) => `${labels.get(from)} > ${labels.get(to)}`)).toEqual([
            'Tenant > Complaint by phone, email or letter',
            'Repairs scheduling system > Repair history',
            'Complaint by phone, email or letter > Listen',
            'Repair history > Put right',
            'Put right > Written answer with the remedy',
            'Learn > Cause recorded for the monthly review',
            'Written answer with the remedy > Tenant',
            'Cause recorded for the monthly review > Service manager',
        ]);
        expect([sipoc.from, sipoc.to]).toEqual([
            'A customer expresses dissatisfaction',
            'The customer confirms that the remedy is done',
        ]);
    });

    it('shows the steps themselves where there are no phases, and one supplier once', async () => {
        const sipoc = await modelledSipoc(`role R\nstakeholder S
            process P { input I from S input J from S, Nobody flow { step "a" by R step "b" by R { in I, J } end step "c" by R } }`);
        expect(sipoc.boxes.map(box => [box.label, box.leadsOn])).toEqual([
            ['a', true],
            ['b', false],
            ['c', false],
        ]);
        expect(sipoc.suppliers.map(each => each.label)).toEqual(['S', 'Nobody']);
    });
});

describe('orderColumns', () => {
    const crossings = (columns: string[][], links: { from: string; to: string }[]) => {
        let count = 0;
        for (const [left, right] of columns
            .slice(1)
            .map((column, index) => [columns[index]!, column] as const)) {
            const ends = links
                .filter(link => left.includes(link.from) && right.includes(link.to))
                .map(link => [left.indexOf(link.from), right.indexOf(link.to)] as const);
            ends.forEach(([a, b], index) => {
                for (const [c, d] of ends.slice(index + 1)) if ((a - c) * (b - d) < 0) count++;
            });
        }
        return count;
    };
    const link = (pairs: string) => pairs.split(' ').map(pair => ({ from: pair[0]!, to: pair[1]! }));

    it('takes away every crossing that can be, and never moves the middle', () => {
        const columns = [
            ['a', 'b', 'c'],
            ['d', 'e', 'f'],
            ['g', 'h', 'i'],
            ['j', 'k'],
            ['l', 'm'],
        ];
        const links = link('af be cd dg eh fi gk hj kl jm');
        expect(crossings(columns, links)).toBeGreaterThan(3);
        const ordered = orderColumns(columns, links);
        expect(crossings(ordered, links)).toBe(0);
        expect(ordered[2]).toEqual(['g', 'h', 'i']);
    });

    it('finds the order of two things of one box that suits those behind them', () => {
        const links = link('gj gk hn jl km kp kq nl nm');
        const ordered = orderColumns([[], [], ['g', 'h'], ['j', 'k', 'n'], ['l', 'm', 'p', 'q']], links);
        expect(crossings(ordered, links)).toBeLessThanOrEqual(2);
    });

    it('puts what is joined to nothing last, and loses nothing', () => {
        const ordered = orderColumns([['a', 'b'], ['c', 'd'], ['g'], [], ['z']], link('bd dg'));
        expect(ordered).toEqual([['b', 'a'], ['d', 'c'], ['g'], [], ['z']]);
    });
});

describe('spread', () => {
    const wish = (middle: number | undefined, height = 10) =>
        middle === undefined ? { height } : { height, middle };

    it('gives everything its wish where there is room', () => {
        expect(spread([wish(20), wish(60)], 5, 0, 100)).toEqual([15, 55]);
    });

    it('shares the way that things must give each other', () => {
        expect(spread([wish(50), wish(50)], 10, 0, 100)).toEqual([35, 55]);
    });

    it('stays between top and bottom, with the gap kept', () => {
        expect(spread([wish(0), wish(2), wish(99)], 4, 10, 100)).toEqual([10, 24, 90]);
        expect(spread([wish(undefined), wish(undefined)], 4, 10, 100)).toEqual([10, 24]);
    });
});

describe('the SIPOC as picture and table', () => {
    it('says what is not recorded, and which clause adds it', async () => {
        const { workspace, document } = await modelOf(nothing);
        const { description } = sipocPicture(workspace, document.processes[0]!);
        expect(description).toContain('No input is recorded. Write: input …');
        expect(description).toContain('Where it begins is not recorded. Write: scope from "…"');
        const markdown = sipocMarkdown(
            await modelledSipoc('process P { input I "Form" output O flow { step "a" { out O } } }'),
        );
        expect(markdown).toContain(
            '| Form (supplier not recorded; no step takes it) | a | O (customer not recorded) |',
        );
        expect(markdown).toContain('No supplier is recorded. Write: input … from …');
    });

    it('advises phases where there are many boxes', async () => {
        const steps = Array.from({ length: 9 }, (_, index) => `step "s${index}"`).join(' ');
        expect(sipocHtml(await modelledSipoc(`process P { flow { ${steps} } }`))).toContain(
            '9 boxes are many for an overview',
        );
    });

    it('names its lines, and what they join', async () => {
        const { workspace, process } = await exampleProcess();
        const { shapes } = sipocPicture(workspace, process);
        const link = shapes.find(
            shape =>
                shape.type === 'group' &&
                shape.label === 'Tenant supplies Complaint by phone, email or letter',
        );
        expect(link?.type === 'group' && link.shapes[0]).toMatchObject({
            from: 'Customer',
            to: 'ComplaintHandling.Complaint',
        });
    });
});
