// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Condition, FromPage, PageState, Picture } from '../preview/messages.ts';
import { Page } from './page.ts';

const place = (line: number) => ({ file: 'file:///a.proc', line, column: 1, endLine: line, endColumn: 5 });

const picture: Picture = {
    uri: 'file:///a.proc',
    version: 1,
    processes: [
        { id: 'P', label: 'First' },
        { id: 'Q', label: 'Second' },
    ],
    map: {
        process: 'P',
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g class="node" data-id="P.A"><rect/></g></svg>',
        places: [{ id: 'P.A', place: place(3), anchor: place(4) }],
    },
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
    };
    page = new Page(document.getElementById('page')!, editor, {});
});

const get = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const show = (condition: Condition, shown: Picture | undefined = picture) =>
    page.receive({ type: 'show', uri: 'file:///a.proc', condition, ...(shown && { picture: shown }) });
const text = (selector: string) => get(selector)?.textContent?.replace(/\s+/g, ' ').trim();
const toMatrix = () => page.receive({ type: 'start', choices: { tab: 'matrix', rows: true } });

describe('what stands above and in place of a picture', () => {
    test('says that it is ready, and waits', () => {
        expect(posted).toEqual([{ type: 'ready', width: window.innerWidth }]);
        expect(text('.empty')).toBe('Reading the file …');
    });

    test('a map that is current has no bar', () => {
        show('current');
        expect(get('.bar').hidden).toBe(true);
        expect(get('main svg .node')).not.toBeNull();
    });

    test('a broken text keeps the map and says so until it is whole again', () => {
        show('current');
        page.receive({ type: 'condition', condition: 'outdated' });
        expect(text('.bar')).toContain('last complete map');
        expect(get('main svg .node')).not.toBeNull();
        page.receive({ type: 'condition', condition: 'current' });
        expect(get('.bar').hidden).toBe(true);
    });

    test('an empty file offers a first process, a silent server another try', () => {
        const { map: _, ...withoutMap } = picture;
        show('blank', { ...withoutMap, matrices: [] });
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
        expect(get('main table')).not.toBeNull();
        expect(posted.at(-1)).toEqual({ type: 'choose', choices: { tab: 'matrix', rows: true } });
        expect(kept).toMatchObject({ uri: 'file:///a.proc', process: 'P' });
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
    test('a click on a node asks for its name', () => {
        show('current');
        get('main svg rect').dispatchEvent(new MouseEvent('click', { bubbles: true }));
        expect(posted.at(-1)).toEqual({ type: 'open', place: place(4) });
    });

    test.each([
        ['1.1', 10],
        ['sipoc', 11],
        ['Minutes', 12],
    ])('a click on "%s" of the matrix asks for its place', (label, line) => {
        toMatrix();
        show('current');
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
        show('current');
        expect(text('td.state')).toBe('partly');
        expect(text('[data-recorded="true"]')).toBe('Recorded: technique sipoc');
        expect(text('[data-recorded="false"]')).toBe(
            'Not recorded: no finding of name-unknown Two findings.',
        );
        expect(text('td:last-child')).toBe('Minutes page 2 planned');
    });

    test('text of the workspace stays text', () => {
        toMatrix();
        show('current');
        expect(text('tr.criterion th')).toBe('1.1 Uses <b>techniques</b>');
        expect(get('tr.criterion b')).toBeNull();
    });
});
