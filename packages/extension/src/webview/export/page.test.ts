// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { ExportState, FromExport } from '../../export/messages.ts';
import { ExportPage } from './page.ts';

const place = { file: 'file:///f/times.csv', line: 3, column: 1, endLine: 3, endColumn: 8 };
const choice = {
    kind: 'portfolio' as const,
    name: 'P',
    label: 'Our <b>portfolio</b>',
    uri: 'file:///p.proc',
};
const foresight = {
    parts: [
        { name: 'pdf', files: [{ path: 'report.pdf' }], canLeave: true },
        { name: 'evidence', files: [{ path: 'evidence/E1_times.csv', size: 2400 }], canLeave: true },
        { name: 'data', files: [], canLeave: true },
        { name: 'seal', files: [{ path: 'SHA256SUMS' }], canLeave: false },
    ],
    leftOut: [
        { label: 'Minutes', state: 'missing' as const, why: 'there is no such file', place },
        { label: 'Contract', state: 'held' as const, why: 'in the safe', place },
    ],
    personal: [{ kind: 'name', text: 'Ann <i>Lee</i>', place }],
    limit: 262_144_000,
    oversize: [{ path: 'evidence/E2_film.mp4', size: 300_000_000 }],
    findings: { error: 0, warning: 2, information: 0, hint: 0 },
};
const state: ExportState = {
    choices: [choice],
    chosen: 0,
    without: ['pdf'],
    allowPersonal: false,
    foresight,
    looking: false,
};
const receipt = {
    name: 'b.zip',
    folder: '/out',
    files: 9,
    size: 1_234_567,
    sha256: 'abc',
    remarks: ['One is missing.'],
    hasReport: true,
};

let posted: FromExport[];
let page: ExportPage;

beforeEach(() => {
    document.body.innerHTML = '<main><div id="page"></div></main>';
    posted = [];
    page = new ExportPage(document.getElementById('page')!, {
        post: message => posted.push(message),
        keep: () => undefined,
    });
    posted = [];
});

const show = (changes: Partial<ExportState> = {}) =>
    page.receive({ type: 'show', state: { ...state, ...changes } });
const get = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map(each => each.textContent?.trim());
const button = (label: string) =>
    [...document.querySelectorAll<HTMLElement>('button')].find(each => each.textContent?.trim() === label)!;

test('offers each part with a tick and the files that it will hold, and sums up what is ticked', () => {
    show();
    expect(get('.about').textContent).toBe('Our <b>portfolio</b>');
    const ticks = [...document.querySelectorAll<HTMLInputElement>('fieldset input')];
    expect(ticks.map(({ checked }) => checked)).toEqual([false, true, true, true]);
    expect(ticks.map(({ disabled }) => disabled)).toEqual([false, false, false, true]);
    expect(all('.part .path')).toEqual(['evidence/E1_times.csv', 'SHA256SUMS']);
    expect(all('.part .none')).toEqual(['left out', 'nothing to take along']);
    expect(get('footer .sum').textContent).toBe('2 files: 2 kB are copied, the rest is made');
    ticks[0]!.click();
    expect(posted).toEqual([{ type: 'tick', part: 'pdf', on: true }]);
});

test('tells what to look at first, each with its place one click away', () => {
    show();
    expect(all('.note > div > p')).toEqual([
        'Personal data was found in 1 place. Look whether the assessor needs it.',
        'Evidence is missing. It is listed as missing, and its file is not in the bundle.',
        'The files are larger than 250 MB together. Make these smaller, or mark them as held elsewhere.',
        '2 findings are open. The report lists what the checks say.',
        'Described and not copied, as it should be.',
    ]);
    button('Ann <i>Lee</i>').click();
    button('Contract').click();
    button('Show in Problems').click();
    expect(posted).toEqual([{ type: 'open', place }, { type: 'open', place }, { type: 'findings' }]);
    const { findings } = foresight;
    const calm = { leftOut: [], personal: [], oversize: [], findings: { ...findings, warning: 0 } };
    show({ foresight: { ...foresight, ...calm } });
    expect(get('section').textContent).toContain('Nothing needs a look');
});

test('personal data goes nowhere before somebody has decided', () => {
    show();
    button('Export…').click();
    expect(posted).toEqual([]);
    expect(document.activeElement?.id).toBe('allow-personal');
    expect(get('[role="status"]').textContent).toContain('Decide first');
    get('#allow-personal').click();
    show({ allowPersonal: true });
    button('Export…').click();
    expect(posted).toEqual([{ type: 'allowPersonal', on: true }, { type: 'export' }]);
});

test('while it is written the keyboard is on the button that stops it, and Escape stops it too', () => {
    show();
    expect(document.activeElement?.id).toBe('export');
    show({ progress: { percent: 40, what: 'report.docx' } });
    expect(get('progress').getAttribute('value')).toBe('40');
    expect(get('footer .sum').textContent).toBe('report.docx');
    expect(document.activeElement?.id).toBe('cancel');
    get('#cancel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    get('#cancel').click();
    expect(posted).toEqual([{ type: 'cancel' }, { type: 'cancel' }]);
    show({ said: 'Cancelled. Nothing was written.' });
    expect(get('footer .said').textContent).toBe('Cancelled. Nothing was written.');
    expect(get('[role="status"]').textContent).toBe('Cancelled. Nothing was written.');
    expect(document.activeElement?.id).toBe('export');
});

test('the receipt tells what was written where, and what a second look gave', () => {
    show({ progress: { percent: 90, what: '' } });
    show({ receipt });
    expect(document.activeElement?.textContent).toContain('The evidence bundle is written');
    expect(all('dd')).toEqual(['b.zip', '/out', '9 files', '1.2 MB', 'abc']);
    expect(get('section').textContent).toContain('One is missing.');
    for (const label of ['Open report', 'Show in folder', 'Verify', 'Export again…']) button(label).click();
    expect(posted.map(({ type }) => type)).toEqual(['report', 'reveal', 'verify', 'again']);
    show({ receipt: { ...receipt, verdict: { whole: true, files: 7, problems: [] } } });
    expect(get('.note').textContent).toContain('7 files agree');
    const broken = { whole: false, files: 7, problems: ['report.pdf has changed.'] };
    show({ receipt: { ...receipt, hasReport: false, verdict: broken } });
    expect(get('.note').textContent).toContain('report.pdf has changed.');
    expect(button('Open report')).toBeUndefined();
});

test('one of several portfolios is chosen, and what is awaited or cannot be known is said', () => {
    const { foresight: _, ...unknown } = { ...state, choices: [choice, { ...choice, label: 'Other' }] };
    page.receive({ type: 'show', state: { ...unknown, looking: true } });
    expect(get('[role="status"]').textContent).toContain('Looking up');
    const select = get<HTMLSelectElement>('select');
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    expect(posted).toEqual([{ type: 'choose', index: 1 }]);
    page.receive({ type: 'show', state: { ...unknown, said: 'It covers no process.' } });
    expect(get('footer .said').textContent).toBe('It covers no process.');
});
