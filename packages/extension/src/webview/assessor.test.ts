// @vitest-environment happy-dom
import type { MatrixView } from '@process-as-code/language/protocol';
import { beforeEach, expect, test } from 'vitest';
import type { AssessorState, FromAssessor } from '../assessor/messages.ts';
import { AssessorPage } from './assessor.ts';

const place = { file: 'file:///a.proc', line: 3, column: 1, endLine: 3, endColumn: 2 };
const review = 'file:///Folder.review';
const matrix: MatrixView = {
    id: 'M',
    review,
    pack: 'Pack',
    label: 'Pack',
    about: 'Folder',
    outcomes: [
        {
            id: 'LO1',
            label: 'One',
            criteria: [
                {
                    id: '1.1',
                    key: 'Pack.1.1',
                    label: 'Uses techniques',
                    state: 'partly',
                    place,
                    expectations: [{ text: 'expects kpi', recorded: false, canAdd: true, places: [] }],
                    evidence: [
                        { name: 'E', label: 'Minutes', planned: false, file: 'file:///m.pdf', place },
                        { name: 'T', label: 'Talk', planned: true, place },
                    ],
                },
            ],
        },
    ],
};
const said = { on: '2026-11-21', criterion: 'Pack.1.1', by: 'A', text: 'One <b>word</b>' };

let posted: FromAssessor[];
let kept: AssessorState;
let page: AssessorPage;

beforeEach(() => {
    document.body.innerHTML = '<div id="page"></div>';
    posted = [];
    page = new AssessorPage(document.getElementById('page')!, {
        post: message => posted.push(message),
        keep: state => (kept = state),
    });
    posted = [];
});

const show = () => page.receive({ type: 'show', matrices: [matrix], remarks: { [review]: [said] } });
const get = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

test('waits, then shows the matrix with the remarks as text, and nothing that would change the text', () => {
    expect(get('.empty').textContent).toContain('Reading');
    page.receive({ type: 'start', state: { uri: 'file:///a.proc' } });
    expect(kept).toEqual({ uri: 'file:///a.proc' });
    show();
    expect(get('.said').textContent).toBe('One <b>word</b>');
    expect(get('button.add')).toBeNull();
    expect(get('button.light')).toBeNull();
    expect(get('td.decision').textContent?.trim()).toBe('empty');
    page.receive({ type: 'show', remarks: {} });
    expect(get('.empty').textContent).toContain('no answer');
});

test('the evidence is one click away, and its place in the text another', () => {
    show();
    const files = document.querySelectorAll<HTMLElement>('button.icon[aria-label^="Open the file"]');
    expect(files).toHaveLength(1);
    files[0]!.click();
    get('td li a.link').click();
    expect(posted).toEqual([
        { type: 'evidence', file: 'file:///m.pdf' },
        { type: 'open', place },
    ]);
});

test('Enter keeps a remark and its words until they are in the file, Shift and Enter begins a line, nothing is kept of nothing', () => {
    show();
    const field = get<HTMLTextAreaElement>('textarea');
    const enter = (shiftKey: boolean) =>
        field.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', shiftKey, bubbles: true, cancelable: true }),
        );
    enter(false);
    field.value = ' Good. ';
    enter(true);
    expect(posted).toEqual([]);
    enter(false);
    expect(posted).toEqual([{ type: 'remark', matrix: 'M', criterion: 'Pack.1.1', text: 'Good.' }]);
    expect(field.value).toBe(' Good. ');
    page.receive({ type: 'kept', criterion: 'Pack.1.1', text: 'Good.' });
    expect(field.value).toBe('');
});
