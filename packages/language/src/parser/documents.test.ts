import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentModel, FlowNode, Place } from '../model/types.ts';
import { checkDocument } from '../rules/check.ts';
import { modelOf } from '../testing.ts';
import { offsets } from './mistakes/testing.ts';

const example = readFileSync(
    new URL('../../../../examples/complaints/complaint-handling.proc', import.meta.url),
    'utf8',
);

/** The ways in which the same document comes out of editors, word processors, mails and version control. */
const ways: Readonly<Record<string, (text: string) => string>> = {
    CRLF: text => text.replaceAll('\n', '\r\n'),
    'CR alone': text => text.replaceAll('\n', '\r'),
    'mixed line ends': text => {
        const ends = ['\n', '\r\n', '\r'];
        let line = 0;
        return text.replace(/\n/g, () => ends[line++ % ends.length]!);
    },
    'a byte-order mark': text => `\uFEFF${text}`,
    tabs: text => text.replace(/^ +/gm, indent => '\t'.repeat(indent.length / 4)),
    'tabs and spaces': text => text.replace(/^ {4}/gm, '\t'),
    'no-break spaces': text => text.replace(/^ +/gm, indent => '\u00A0'.repeat(indent.length)),
    'form feeds': text => text.replaceAll('\n\n', '\n\f\n'),
    'marks without a width': text =>
        text.replace(/^( +)(\w)/gm, '\u200B$1\u200E$2').replaceAll(' {\n', ' \u2060{\u200B\n'),
    'blanks behind lines': text => text.replaceAll('\n', ' \t\n'),
    'line separators': text => text.replaceAll('    ', '\u2028   '),
};

describe.each(Object.entries(ways))('a document with %s', (_, way) => {
    test('is read as it is without, and every place holds what it names', async () => {
        const text = way(example);
        const { document } = await modelOf(text);
        expect(slice(text, document.processes[0]!.anchor)).toBe('ComplaintHandling');
        expect(named(document, text)).toEqual(named((await modelOf(example)).document, example));
    });

    test('has its mistakes where they are', async () => {
        const text = way(example.replace('step Log "', 'stpe Log "'));
        const { document } = await modelOf(text, { broken: true });
        expect(document.problems.map(({ message, place }) => [message, slice(text, place)])).toEqual([
            ['"stpe" is no word of the language: did you mean step?', 'stpe'],
        ]);
    });
});

describe('words of all languages', () => {
    const people = [
        ['Welsh', 'RheolwrGwasanaeth', 'Rheolwr gwasanaeth – tŷ, ŵyr'],
        ['Polish', 'ObsługaKlienta', 'Zażółć gęślą jaźń'],
        ['Arabic', 'موظف_الخدمة', 'موظف خدمة العملاء'],
        ['Hindi', 'सेवाप्रबंधक', 'सेवा प्रबंधक'],
        ['Japanese', '受付担当', '苦情の受付担当'],
        ['Greek', 'Υπεύθυνος', 'Υπεύθυνος εξυπηρέτησης'],
        ['emoji', 'Advisor', '👩🏽‍💼 answers ☎️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
        ['letters with marks of their own', 'Re\u0301ception', 're\u0301ception'],
    ] as const;

    test.each(people)('%s', async (_, name, label) => {
        const text = `role ${name} "${label}"\nprocess P { flow { step "${label}" by ${name} } }`;
        const { document } = await modelOf(text);
        const [node] = document.processes[0]!.flow!.nodes as [
            FlowNode & { readonly by: readonly { place: Place }[] },
        ];
        expect(document.roles[0]).toMatchObject({ name, label });
        expect(node.label).toBe(label);
        expect(document.unresolved).toEqual([]);
        expect(slice(text, node.by[0]!.place)).toBe(name);
    });

    test('a mistake behind them is where it is', async () => {
        const text = 'role A "🙂 عميل"  headcuont 3\nrole B';
        const { document } = await modelOf(text, { broken: true });
        expect(document.problems.map(problem => slice(text, problem.place))).toEqual(['headcuont']);
        expect(document.roles).toHaveLength(2);
    });
});

test('a document of 20,000 lines is read, modelled and checked', async () => {
    const one = example.replace(/^import .*$/gm, '');
    const processes = one.match(/^process /gm)!.length;
    const copies = Math.ceil(20_000 / one.split('\n').length);
    const text = Array.from({ length: copies }, (_, index) =>
        one.replace(/^process \w+/gm, `$&Copy${index}`),
    ).join('\n');
    const { document, workspace } = await modelOf(text);
    expect(document.lines).toBeGreaterThanOrEqual(20_000);
    expect(document.processes).toHaveLength(copies * processes);
    const { findings } = checkDocument(workspace, document.file, { today: '2026-11-21' });
    expect(findings.filter(finding => finding.code === 'syntax')).toEqual([]);
    const broken = await modelOf(text.replace('live on 2026', 'live n 2026'), { broken: true });
    expect(broken.document.problems).toHaveLength(1);
    expect(broken.document.processes).toHaveLength(copies * processes);
}, 120_000);

test('an empty document is one', async () => {
    for (const text of ['', '\uFEFF', '\n\n', ' \u200B\t', '// nothing yet', '/** only this */']) {
        const { document } = await modelOf(text);
        expect(document).toMatchObject({ problems: [], processes: [] });
    }
});

/** What each element says, and the text at the place that it gives. */
function named(document: DocumentModel, text: string): string[] {
    const process = document.processes[0]!;
    const elements = [
        process,
        ...process.kpis,
        ...process.limits,
        ...process.needs,
        ...nodesOf(process.flow!.nodes),
    ];
    return elements.map(({ kind, name, label, anchor }) => `${kind} ${name} ${label} ${slice(text, anchor)}`);
}

function nodesOf(nodes: readonly FlowNode[]): FlowNode[] {
    return nodes.flatMap(node => [
        node,
        ...('nodes' in node ? nodesOf(node.nodes) : []),
        ...('branches' in node ? node.branches.flatMap(branch => nodesOf(branch.nodes ?? [])) : []),
    ]);
}

function slice(text: string, place: Place): string {
    return text.slice(...offsets(text, place));
}
