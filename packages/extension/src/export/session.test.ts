import type { ExportChoice, ExportParams, Foresight } from '@process-as-code/language/protocol';
import { beforeEach, expect, test } from 'vitest';
import type { ExportState } from './messages.ts';
import { type ExportDesk, ExportSession } from './session.ts';

const portfolio: ExportChoice = { kind: 'portfolio', name: 'P', label: 'Portfolio', uri: 'file:///p.proc' };
const other: ExportChoice = { ...portfolio, name: 'Q', label: 'Other' };
const foresight: Foresight = {
    parts: [{ name: 'pdf', files: [{ path: 'report.pdf' }], canLeave: true }],
    leftOut: [],
    personal: [],
    limit: 1,
    oversize: [],
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
};
const written = {
    target: 'file:///out/b.zip',
    files: 9,
    size: 10,
    sha256: 'ab',
    remarks: [],
    hasReport: true,
};

let shown: ExportState[];
let asked: ExportParams[];
let memory: Map<string, readonly string[]>;
/** The world, as a test wants it: all goes well. */
let desk: ExportDesk;

beforeEach(() => {
    shown = [];
    asked = [];
    memory = new Map();
    desk = {
        foresee: async () => foresight,
        askWhere: async () => written.target,
        write: async (params, progress) => {
            asked.push(params);
            progress({ percent: 50, what: 'report.pdf' });
            return written;
        },
        verify: async () => ({ whole: true, files: 9, problems: [] }),
        placeOf: () => ({ name: 'b.zip', folder: '/out' }),
        remembered: ({ name }) => memory.get(name) ?? [],
        remember: ({ name }, without) => void memory.set(name, without),
    };
});

const begin = (choices = [portfolio]) =>
    new ExportSession('file:///a.proc', choices, desk, state => shown.push(state));

test('goes from the ticks over the progress to the receipt, and can be verified', async () => {
    const session = begin();
    await session.look();
    expect(session.state).toMatchObject({ foresight, looking: false });
    await session.answer({ type: 'export' });
    expect(asked).toEqual([
        { uri: 'file:///a.proc', portfolio: 'P', without: [], target: written.target, agreed: [] },
    ]);
    expect(shown.map(({ progress }) => progress?.percent)).toContain(50);
    expect(session.state.progress).toBeUndefined();
    expect(session.state.receipt).toMatchObject({ name: 'b.zip', folder: '/out', files: 9, sha256: 'ab' });
    await session.answer({ type: 'verify' });
    expect(session.state.receipt?.verdict?.whole).toBe(true);
    await session.answer({ type: 'again' });
    expect(session.state.receipt).toBeUndefined();
    expect(session.target).toBeUndefined();
});

test('remembers for each portfolio what was not ticked, once it was exported', async () => {
    const session = begin([portfolio, other]);
    await session.answer({ type: 'tick', part: 'docx', on: false });
    await session.answer({ type: 'tick', part: 'html', on: false });
    await session.answer({ type: 'tick', part: 'html', on: true });
    expect(memory.size).toBe(0);
    await session.answer({ type: 'export' });
    expect(asked[0]?.without).toEqual(['docx']);
    expect(begin([portfolio]).state.without).toEqual(['docx']);
    expect(begin([other]).state.without).toEqual([]);
});

test('what is looked up late does not replace what was looked up after it', async () => {
    const late = Promise.withResolvers<Foresight>();
    const answers = [late.promise, Promise.resolve({ ...foresight, limit: 2 })];
    desk = { ...desk, foresee: () => answers.shift()! };
    const session = begin();
    const first = session.look();
    await session.answer({ type: 'tick', part: 'pdf', on: false });
    late.resolve({ ...foresight, limit: 1 });
    await first;
    expect(session.state.foresight?.limit).toBe(2);
});

test('another portfolio has its own ticks, its own preview and its own decision', async () => {
    memory.set('Q', ['pdf']);
    const session = begin([portfolio, other]);
    await session.look();
    await session.answer({ type: 'allowPersonal', on: true });
    const chosen = session.answer({ type: 'choose', index: 1 });
    expect(session.state).toMatchObject({ chosen: 1, without: ['pdf'], allowPersonal: false });
    expect(session.state.foresight).toBeUndefined();
    await chosen;
    await session.answer({ type: 'choose', index: 7 });
    expect(session.state.chosen).toBe(1);
});

test('what may leave the house is what was looked at: where more is found, it is asked anew', async () => {
    const place = { file: 'file:///a.csv', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const found = (...texts: string[]) => ({
        ...foresight,
        personal: texts.map(text => ({ kind: 'name', text, place })),
    });
    desk = { ...desk, foresee: async () => found('Ann Lee') };
    const session = begin();
    await session.look();
    await session.answer({ type: 'allowPersonal', on: true });
    await session.look();
    await session.answer({ type: 'export' });
    expect(asked[0]?.agreed).toEqual(['Ann Lee']);
    desk.foresee = async () => found('Ann Lee', 'Bob Roy');
    await session.answer({ type: 'again' });
    expect(session.state.allowPersonal).toBe(false);
    await session.answer({ type: 'export' });
    expect(asked[1]?.agreed).toEqual([]);
});

test('nothing is written when nobody says where, and it is said when it was cancelled or did not work', async () => {
    desk = { ...desk, askWhere: async () => undefined };
    const session = begin();
    await session.answer({ type: 'export' });
    expect(asked).toEqual([]);
    desk = { ...desk, askWhere: async () => written.target, write: async () => undefined };
    const cancelled = begin();
    await cancelled.answer({ type: 'export' });
    expect(cancelled.state.said).toBe('Cancelled. Nothing was written.');
    desk = { ...desk, write: () => Promise.reject(new Error('There is no room left.')) };
    const failed = begin();
    await failed.answer({ type: 'export' });
    expect(failed.state).toMatchObject({
        said: 'The evidence bundle was not written. There is no room left.',
    });
    expect(failed.state.receipt).toBeUndefined();
});

test('while it is written it can be stopped, and neither ticked nor begun again', async () => {
    const running = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<void>();
    let stopped = false;
    desk = {
        ...desk,
        write: (params, _progress, signal) => {
            asked.push(params);
            signal.addEventListener('abort', () => {
                stopped = true;
                running.resolve(undefined);
            });
            begun.resolve();
            return running.promise;
        },
    };
    const session = begin();
    const export_ = session.answer({ type: 'export' });
    await begun.promise;
    await session.answer({ type: 'tick', part: 'pdf', on: false });
    await session.answer({ type: 'export' });
    expect(session.state.without).toEqual([]);
    expect(asked).toHaveLength(1);
    await session.answer({ type: 'cancel' });
    await export_;
    expect(stopped).toBe(true);
    expect(session.isBusy).toBe(false);
});

test('a look is stopped by the next one, and all is when the page is closed', async () => {
    const signals: AbortSignal[] = [];
    desk = {
        ...desk,
        foresee: (_subject, signal) => {
            signals.push(signal);
            return Promise.withResolvers<Foresight>().promise;
        },
    };
    const session = begin();
    void session.look();
    void session.look();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    session.end();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('why nothing can be foreseen is told, until it can', async () => {
    desk = { ...desk, foresee: () => Promise.reject(new Error('The portfolio covers no process.')) };
    const session = begin();
    await session.look();
    expect(session.state).toMatchObject({ said: 'The portfolio covers no process.', looking: false });
    desk.foresee = async () => foresight;
    await session.look();
    expect(session.state).toMatchObject({ foresight });
    expect(session.state.said).toBeUndefined();
});
