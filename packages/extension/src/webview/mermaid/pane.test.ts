// @vitest-environment happy-dom
import type { MermaidText } from '@process-as-code/language/protocol';
import { render } from 'lit/html.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DiagramWish } from '../../preview/messages.ts';
import type { Image } from './images.ts';
import { MermaidPane } from './pane.ts';

const text = (...texts: string[]): MermaidText => ({
    diagrams: texts.map(each => ({ title: `Title of ${each}`, text: `${each}\n` })),
    remarks: [],
});
const frame = { key: 'P map', label: 'Map, drawn by Mermaid', tall: false };

let pane: MermaidPane;
let asked: { text: string; look: string; finish(image: Image): void; fail(reason: string): void }[];
let wishes: DiagramWish[];

beforeEach(async () => {
    document.body.innerHTML = '<div id="view"></div>';
    document.body.className = 'vscode-light';
    // The pane of the test before sees the theme as well.
    await settled();
    asked = [];
    wishes = [];
    pane = new MermaidPane({
        load: async () => (text, look) =>
            new Promise((finish, fail) =>
                asked.push({ text, look, finish, fail: reason => fail(new Error(reason)) }),
            ),
        want: wish => wishes.push(wish),
        changed: () => show(wanted),
    });
});

let wanted: MermaidText;
function show(next: MermaidText): void {
    wanted = next;
    render(pane.view(next, frame), document.getElementById('view')!);
}

const view = () => document.getElementById('view')!;
const settled = () => new Promise(done => setTimeout(done));
async function finish(index: number): Promise<void> {
    asked[index]!.finish({ address: `blob:${index}`, width: 100, height: 50 });
    await settled();
}
const pictures = () => [...view().querySelectorAll('image')].map(image => image.getAttribute('href'));

describe('what Mermaid draws', () => {
    test('is shown as images below each other, each beside its text', async () => {
        show(text('a', 'b'));
        expect(view().textContent).toContain('Mermaid is drawing');
        await settled();
        await finish(0);
        await finish(1);
        expect(pictures()).toEqual(['blob:0', 'blob:1']);
        expect(view().querySelector('svg')!.getAttribute('viewBox')).toBe('0 0 100 124');
        expect(view().querySelector('image')!.getAttribute('aria-label')).toBe('Title of a');
        expect([...view().querySelectorAll('pre')].map(pre => pre.textContent!.trim())).toEqual(['a', 'b']);
        view().querySelectorAll<HTMLElement>('button')[2]!.click();
        view().querySelectorAll<HTMLElement>('button')[3]!.click();
        expect(wishes).toEqual([
            { type: 'copy-diagram', index: 1 },
            { type: 'save-diagram', index: 1 },
        ]);
    });

    test('is what was wanted last; what came in between is not drawn', async () => {
        show(text('first'));
        await settled();
        show(text('second'));
        show(text('third'));
        await finish(0);
        expect(pictures()).toEqual(['blob:0']);
        await finish(1);
        expect(asked.map(({ text }) => text.trim())).toEqual(['first', 'third']);
        expect(pictures()).toEqual(['blob:1']);
    });

    test('is drawn anew for another theme, and for nothing else', async () => {
        show(text('same'));
        await settled();
        await finish(0);
        show(wanted);
        await settled();
        document.body.className = 'vscode-high-contrast vscode-high-contrast-light';
        show(wanted);
        await settled();
        expect(asked.map(({ look }) => look)).toEqual(['light', 'contrast-light']);
    });
});

describe('where there is no picture', () => {
    test('a sentence says why, and the text is there all the same', async () => {
        show(text('odd'));
        await settled();
        asked[0]!.fail('Parse error on line 1:\nodd\n^');
        await settled();
        expect(view().querySelector('[role="status"]')!.textContent).toBe(
            'Mermaid cannot draw this: Parse error on line 1:',
        );
        expect(view().querySelector('pre')!.textContent).toContain('odd');
    });

    test('what Mermaid cannot say stands there in words', () => {
        show({ diagrams: [], remarks: ['No KPI is recorded.'] });
        expect(view().textContent).toContain('There is nothing here yet that Mermaid could draw.');
        expect(view().textContent).toContain('No KPI is recorded.');
        expect(asked).toEqual([]);
    });
});
