// @vitest-environment happy-dom
import { mermaidNames } from '@process-as-code/language/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { choicesOf, type PageState } from '../preview/choices.ts';
import type { Condition, FromPage, Picture } from '../preview/messages.ts';
import { Page } from './page.ts';

const place = (line: number) => ({ file: 'file:///a.proc', line, column: 1, endLine: line, endColumn: 5 });

const picture: Picture = {
    uri: 'file:///a.proc',
    version: 1,
    processes: [
        { id: 'P', label: 'First' },
        { id: 'Q', label: 'Second' },
    ],
    view: 'map',
    process: 'P',
    svg: {
        id: '1',
        parts: [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">',
            '<g class="node" data-id="P.A" role="button" aria-label="Step: Log it"><rect/></g>',
            '<g class="node" data-id="P.B" role="button" aria-label="Step: Pay"><rect/></g>',
            '</svg>',
        ],
    },
    matrices: [],
};
const { svg: _, ...withoutSvg } = picture;
const matrix: Picture = {
    ...withoutSvg,
    view: 'matrix',
    matrices: [
        {
            pack: 'Pack',
            label: 'Pack',
            about: 'First',
            outcomes: [
                {
                    id: 'LO1',
                    label: 'One',
                    criteria: [
                        {
                            id: '1.1',
                            label: 'Uses <b>techniques</b>',
                            state: 'partly',
                            place: place(10),
                            expectations: [
                                {
                                    text: 'expects technique',
                                    recorded: true,
                                    places: [{ label: 'sipoc', place: place(11) }],
                                },
                                {
                                    text: 'expects clean name-unknown',
                                    recorded: false,
                                    missing: 'Two findings.',
                                    places: [],
                                },
                            ],
                            evidence: [
                                {
                                    name: 'E',
                                    label: 'Minutes',
                                    location: 'page 2',
                                    planned: true,
                                    place: place(12),
                                },
                            ],
                        },
                    ],
                },
            ],
        },
    ],
};

let posted: FromPage[];
let kept: PageState;
let page: Page;

beforeEach(() => {
    document.body.innerHTML = '<div id="page"></div>';
    posted = [];
    kept = {};
    const editor = {
        post: (message: FromPage) => posted.push(message),
        keep: (state: PageState) => (kept = state),
        loadMermaid: () => Promise.reject(new Error('not here')),
    };
    page = new Page(document.getElementById('page')!, editor, {});
});

const get = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const show = (condition: Condition, shown: Picture | undefined = picture) =>
    page.receive({ type: 'show', uri: 'file:///a.proc', condition, ...(shown && { picture: shown }) });
const text = (selector: string) => get(selector)?.textContent?.replace(/\s+/g, ' ').trim();
const toMatrix = () =>
    page.receive({ type: 'start', id: '1', choices: choicesOf({ tab: 'matrix' }), locked: false });

const toMermaid = () =>
    page.receive({ type: 'start', id: '1', choices: choicesOf({ tab: 'mermaid' }), locked: false });

describe('what stands above and in place of a picture', () => {
    test('says that it is ready, and waits', () => {
        expect(posted).toEqual([{ type: 'ready', width: window.innerWidth }]);
        expect(text('.empty')).toBe('Reading the file …');
    });

    test('a map that is current has no bar', () => {
        show('current');
        expect(get('.bar').hidden).toBe(true);
        expect(get('#view svg .node')).not.toBeNull();
    });

    test('what changed in a picture that the page does not have is asked for again, whole', () => {
        show('current');
        const svg = { id: '3', base: '2', parts: [[0, 4]] as const };
        show('current', { ...picture, svg });
        expect(posted.at(-1)).toEqual({ type: 'ready', width: window.innerWidth });
        show('current');
        expect(get('#view svg .node')).not.toBeNull();
    });

    test('a broken text keeps the map and says so until it is whole again', () => {
        show('current');
        page.receive({ type: 'condition', condition: 'outdated' });
        expect(text('.bar')).toContain('last complete picture');
        expect(get('#view svg .node')).not.toBeNull();
        page.receive({ type: 'condition', condition: 'current' });
        expect(get('.bar').hidden).toBe(true);
    });

    test('an empty file offers a first process, a silent server another try', () => {
        show('blank', withoutSvg);
        get('.empty button').click();
        show('failed');
        get('.bar button').click();
        expect(posted.slice(1)).toEqual([{ type: 'skeleton' }, { type: 'retry' }]);
    });
});

describe('choices', () => {
    test('a tab is shown, told and kept apart from the file', () => {
        show('current');
        get('#tab-matrix').click();
        expect(get('#tab-matrix').getAttribute('aria-selected')).toBe('true');
        const choices = choicesOf({ tab: 'matrix' });
        expect(posted.at(-1)).toEqual({ type: 'choose', choices });
        expect(kept).toMatchObject({ uri: 'file:///a.proc', process: 'P', choices });
        show('current', matrix);
        expect(get('#view table')).not.toBeNull();
    });

    test('the arrow keys go from tab to tab and take the keyboard along', () => {
        show('current');
        const arrow = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true });
        get('#tab-map').dispatchEvent(arrow);
        expect(document.activeElement?.id).toBe('tab-matrix');
    });

    test('another process is asked for', () => {
        show('current');
        const picker = get<HTMLSelectElement>('select');
        expect(picker.value).toBe('P');
        picker.value = 'Q';
        picker.dispatchEvent(new Event('change'));
        expect(posted.at(-1)).toEqual({ type: 'process', process: 'Q' });
    });
});

describe('ways to the text', () => {
    test('a click on a node asks for its name', async () => {
        show('current');
        get('#view svg rect').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
        await expect.poll(() => posted.at(-1)).toEqual({ type: 'open-node', id: 'P.A' });
    });

    test('a double click asks for its label and writes it anew, and goes nowhere', async () => {
        show('current');
        for (const detail of [1, 2])
            get('#view svg rect').dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
        expect(posted.at(-1)).toEqual({ type: 'label', id: 'P.A' });
        page.receive({ type: 'label', id: 'P.A', label: 'Log it' });
        const input = get<HTMLInputElement>('.label-input');
        expect(input.value).toBe('Log it');
        input.value = 'Note it';
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        expect(posted.at(-1)).toEqual({ type: 'rename', id: 'P.A', label: 'Note it' });
        expect(get('.label-input')).toBeNull();
        expect(posted.filter(({ type }) => type === 'open')).toEqual([]);
    });

    test.each([
        ['1.1', 10],
        ['sipoc', 11],
        ['Minutes', 12],
    ])('a click on "%s" of the matrix asks for its place', (label, line) => {
        toMatrix();
        show('current', matrix);
        const link = [...document.querySelectorAll<HTMLElement>('a.link')].find(
            each => each.textContent === label,
        );
        link!.click();
        expect(posted.at(-1)).toEqual({ type: 'open', place: place(line) });
    });
});

describe('the matrix', () => {
    test('says what is recorded, what is not, and what is only planned', () => {
        toMatrix();
        show('current', matrix);
        expect(text('td.state')).toBe('partly');
        expect(text('[data-recorded="true"]')).toBe('Recorded: technique sipoc');
        expect(text('[data-recorded="false"]')).toBe(
            'Not recorded: no finding of name-unknown Two findings.',
        );
        expect(text('td:nth-last-child(2)')).toBe('Minutes page 2 planned');
        expect(text('td.decision')).toBe('empty');
    });

    test('text of the workspace stays text', () => {
        toMatrix();
        show('current', matrix);
        expect(text('tr.criterion th')).toBe('1.1 Uses <b>techniques</b>');
        expect(get('tr.criterion b')).toBeNull();
    });
});

describe('what belongs to a node', () => {
    const key = (key: string, more: KeyboardEventInit = {}) =>
        document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));

    beforeEach(() => {
        show('current');
        page.receive({
            type: 'findings',
            findings: { 'P.A': [{ severity: 'warning', message: 'No time is recorded.' }] },
        });
        get('[data-id="P.A"]').focus();
    });

    test('findings are a badge, and said', () => {
        expect(text('.badge.warning')).toBe('1');
        expect(get('[data-id="P.A"]').getAttribute('aria-description')).toBe('No time is recorded.');
        page.receive({ type: 'findings', findings: {} });
        expect(get('.badge')).toBeNull();
        expect(get('[data-id="P.A"]').hasAttribute('aria-description')).toBe(false);
    });

    test('the menu names the findings, and offers their fixes when they are known', () => {
        key('F10', { shiftKey: true });
        expect(text('.menu')).toContain('No time is recorded.');
        expect(posted.at(-1)).toEqual({ type: 'fixes', id: 'P.A' });
        page.receive({ type: 'fixes', id: 'P.B', titles: ['Of another node'] });
        page.receive({ type: 'fixes', id: 'P.A', titles: ['Add a time'] });
        expect(text('.menu')).not.toContain('Of another node');
        [...document.querySelectorAll<HTMLElement>('.menu button')].at(-1)!.click();
        expect(posted.at(-1)).toEqual({ type: 'fix', index: 0 });
    });

    test('a card tells what is recorded, and goes with Escape', () => {
        get('[data-id="P.A"]').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        page.receive({
            type: 'about',
            id: 'P.A',
            about: { kind: 'Step', title: 'Log it', facts: [{ name: 'Touch time', text: '5 min' }] },
        });
        expect(text('.card')).toBe('Log it Step Touch time5 min No time is recorded.');
        key('Escape');
        expect(get('.card').hidden).toBe(true);
    });
});

describe('find', () => {
    const search = (words: string) => {
        const field = get<HTMLInputElement>('.find input');
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };

    test('marks what has the words, whatever the case, and says how many', () => {
        show('current');
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
        search('STEP');
        expect(document.querySelectorAll('.is-found')).toHaveLength(2);
        expect(text('.find [role="status"]')).toBe('1 of 2');
        search('pay');
        expect(get('.is-found').getAttribute('data-id')).toBe('P.B');
        search('nothing of that kind');
        expect(text('.find [role="status"]')).toBe('Not found');
        get('.find input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        expect(get('.find')).toBeNull();
        expect(get('.is-found')).toBeNull();
    });
});

describe('other views', () => {
    test('sentences lead to the text', () => {
        show('current', {
            ...withoutSvg,
            view: 'sentences',
            sentences: [{ number: 1, text: 'Somebody logs <it>.', id: 'P.A', phase: 'First' }],
        });
        expect(text('.sentences-page')).toBe('First First Somebody logs <it>.');
        get('.sentences-page a').click();
        expect(posted.at(-1)).toEqual({ type: 'open-node', id: 'P.A' });
    });

    test('the sentence in which the cursor stands stays marked when the text is edited', () => {
        const sentences = ['A', 'B'].map((name, index) => ({
            number: index + 1,
            text: `Somebody does ${name}.`,
            id: `P.${name}`,
        }));
        const marked = () =>
            [...document.querySelectorAll<HTMLElement>('.sentences-page [aria-current]')].map(
                ({ dataset }) => dataset.id,
            );
        page.receive({ type: 'highlight', node: 'P.B' });
        show('current', { ...withoutSvg, view: 'sentences', sentences: sentences.slice(0, 1) });
        expect(marked()).toEqual([]);
        show('current', { ...withoutSvg, view: 'sentences', sentences });
        expect(marked()).toEqual(['P.B']);
        page.receive({ type: 'highlight', node: 'P.A' });
        expect(marked()).toEqual(['P.A']);
        page.receive({ type: 'highlight' });
        expect(marked()).toEqual([]);
    });

    test('what is too large says so, and can be drawn or read', () => {
        show('current', { ...withoutSvg, tooLarge: 1200 });
        expect(text('.empty p')).toContain('1200 steps');
        get('.empty .primary').click();
        expect(posted.at(-1)).toEqual({ type: 'large' });
        get('.empty .plain').click();
        expect(posted.at(-1)).toMatchObject({ type: 'choose', choices: { tab: 'sentences' } });
    });

    test('what is lit up is left with Escape', () => {
        page.receive({ type: 'show', uri: '', condition: 'current', picture, criterion: 'Pack.1.1' });
        expect(text('.is-lit')).toContain('What counts for');
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        expect(posted.at(-1)).toEqual({ type: 'unlight' });
    });
});

test('a preview that is locked says so, and stays so over a reload', () => {
    show('current');
    get('[aria-label="Stay with this file"]').click();
    expect(posted.at(-1)).toEqual({ type: 'lock', locked: true });
    expect(get('[aria-label="Stay with this file"]').getAttribute('aria-pressed')).toBe('true');
    expect(kept.locked).toBe(true);
});

describe('the tab of Mermaid', () => {
    const mermaid: Picture = {
        ...withoutSvg,
        view: 'mermaid',
        mermaid: {
            diagrams: [{ title: 'First', text: 'flowchart LR\n    n1["Log it"]\n' }],
            remarks: ['No lanes.'],
        },
    };

    test('shows the text, what is missing in it, and why there is no picture', async () => {
        toMermaid();
        show('current', mermaid);
        await expect.poll(() => text('.mermaid-sentence')).toBe('Mermaid cannot draw this: not here');
        expect(get('.mermaid-text pre').textContent).toContain('n1["Log it"]');
        expect(text('.remark')).toBe('No lanes.');
    });

    test('offers the views that Mermaid can draw', () => {
        toMermaid();
        show('current', mermaid);
        const select = get<HTMLSelectElement>('[aria-label="What Mermaid draws"]');
        expect([...select.options].map(({ value }) => value)).toEqual([...mermaidNames]);
        select.value = 'kpis';
        select.dispatchEvent(new Event('change'));
        expect(posted.at(-1)).toMatchObject({ type: 'choose', choices: { tab: 'mermaid', mermaid: 'kpis' } });
    });

    test('searches in the text', () => {
        toMermaid();
        show('current', mermaid);
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
        const input = get<HTMLInputElement>('.find input');
        input.value = 'log it';
        input.dispatchEvent(new Event('input'));
        expect(text('.find')).toContain('1 of 1');
    });
});
