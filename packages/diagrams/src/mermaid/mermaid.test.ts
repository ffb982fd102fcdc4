import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from '../map/example.fixture.ts';
import { bare, quoted } from './escape.ts';
import { mapMermaid, mermaidMarkdown, mermaidViews } from './index.ts';

describe('texts in Mermaid', () => {
    it('keep letters, digits, emoji and plain punctuation', () => {
        for (const text of [
            'Log the complaint (again?)',
            'Cwyn: tŷ',
            'تسجيل',
            '85%',
            'within 2.5 days',
            '🙂',
        ])
            expect(quoted(text)).toBe(`"${text}"`);
    });

    it('have numbers for what could end them or mean something', () => {
        expect(quoted('say "hi"')).toBe('"say #34;hi#34;"');
        expect(quoted('%%{init}%%')).toBe('"#37;#37;#123;init#125;#37;#37;"');
        expect(quoted('1. first')).toBe('"1#46; first"');
        expect(quoted('- item')).toBe('"#45; item"');
        expect(quoted('#35;')).toBe('"#35;35#59;"');
        expect(bare('section: one, two')).toBe('#115;ection#58; one#44; two');
    });

    it('stand on one line, and are never empty', () => {
        expect(quoted('one\n two\u0007')).toBe('"one two"');
        expect(quoted('')).toBe('"–"');
        expect(quoted('one', 'two')).toBe('"one<br/>two"');
    });
});

describe('views in Mermaid', () => {
    it('are the same each time, and hold every step in its lane', async () => {
        const { workspace, process } = await exampleProcess();
        const [one, other] = [mapMermaid(workspace, process), mapMermaid(workspace, process)];
        expect(one).toEqual(other);
        const lane = /subgraph lane\d\["Repairs surveyor"\]\n([\s\S]*?)\n {4}end/.exec(one.diagrams[0]!.text);
        expect(lane?.[1]).toContain('["Agree the remedy"]');
        expect(lane?.[1]).not.toContain('Draft the answer');
        expect(mapMermaid(workspace, process, 'swimlane-beta').diagrams[0]!.text).toMatch(
            /^swimlane-beta LR\n/,
        );
    });

    it('draw each KPI, and each version of a value stream, as a diagram of its own', async () => {
        const { workspace, process } = await exampleProcess();
        const kpis = mermaidViews.kpis(workspace, process);
        // The results of the third stand in a file, which is not read here.
        expect(kpis.diagrams).toHaveLength(2);
        expect(kpis.remarks[0]).toMatch(/: no result is recorded\.$/);
        expect(kpis.diagrams[0]!.text).toMatch(/x-axis \["2026-01", .*\n.*\n {4}line "Result" \[14, 13\.5, /);
        expect(mermaidViews['value-stream'](workspace, process).diagrams[0]!.title).toContain('2.0');
    });

    it('say in words what is not recorded', async () => {
        const { workspace, document } = await modelOf('process Empty "Empty" { flow { } }');
        for (const [name, draw] of Object.entries(mermaidViews)) {
            const { diagrams, remarks } = draw(workspace, document.processes[0]!);
            if (name !== 'improvements') expect([name, diagrams]).toEqual([name, []]);
            expect(remarks.join(' ')).toMatch(/recorded|written/);
        }
    });

    it('become fences that no text can end', async () => {
        const text = 'process P { flow { start step "``` <b>" by Lead end } } role Lead';
        const { workspace, document } = await modelOf(text);
        const markdown = mermaidMarkdown(mapMermaid(workspace, document.processes[0]!));
        expect(markdown.match(/```/g)).toHaveLength(2);
        expect(markdown).toMatch(/^```mermaid\nflowchart LR\n/);
    });
});
