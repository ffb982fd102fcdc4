import type { Constraint, Input, Need, Outcome, Output, Process, Ref } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import type { Block, Cell, Inlines, Row, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { capital, dateWords, fact, section, textCell } from './words.ts';

/** What the process is for, for whom, and how far it reaches. */
export function purpose(report: ReportContext, process: Process): Section[] {
    const { scope } = process;
    const facts = [
        ...fact('Purpose', process.purpose?.value),
        ...fact('Goals it supports', ...process.goals.map(goal => report.title(goal))),
        ...fact('Business need', ...process.needs.map(need => needWords(report, need))),
        ...fact('Begins', scope?.from?.value),
        ...fact('Ends', scope?.to?.value),
        ...fact('Outcomes', ...process.outcomes.map(outcome => outcomeWords(report, outcome))),
        ...fact('Owner', report.title(process.owner)),
        ...fact('Version', process.version?.value && versionWords(report, process)),
        ...fact('Stage', capital(process.stage.value)),
        ...fact('Live since', process.liveOn && dateWords(process.liveOn.value)),
        ...fact('To be reviewed by', process.reviewBy && dateWords(process.reviewBy.value)),
    ];
    return section(report.idOf(`${process.id}-purpose`), 'Purpose, need and scope', [
        { kind: 'facts', facts },
    ]);
}

/** Which techniques were used, and why these. */
export function techniques(report: ReportContext, process: Process): Block[] {
    if (process.techniques.length === 0)
        return [{ kind: 'paragraph', text: ['No technique is recorded for this process.'] }];
    return [
        {
            kind: 'table',
            caption: `Techniques for “${titleOf(process)}”`,
            columns: [
                { title: 'Technique', width: 18 },
                { title: 'Why it was chosen', width: 44 },
                { title: 'Where it was used', width: 18 },
                { title: 'Evidence', width: 20 },
            ],
            rows: process.techniques.map(technique => ({
                id: report.anchor(technique),
                cells: [
                    [[{ strong: techniqueNames[technique.technique] ?? technique.technique }]],
                    textCell(technique.because),
                    whereUsed(report, process, technique.technique),
                    links(report, technique.evidence),
                ],
            })),
        },
    ];
}

const techniqueNames: Readonly<Record<string, string>> = {
    flowchart: 'Flowchart',
    swimlane: 'Swimlane map',
    sipoc: 'SIPOC',
    'value-stream': 'Value stream map',
    bpmn: 'BPMN',
    raci: 'RACI chart',
    journey: 'Customer journey map',
    blueprint: 'Service blueprint',
};

/** The part of the report that each technique gave, by the end of its id. */
const techniqueParts: Readonly<Record<string, string>> = {
    flowchart: 'flowchart',
    swimlane: 'map',
    bpmn: 'map',
    sipoc: 'sipoc',
    'value-stream': 'value-stream',
    raci: 'responsibilities',
    journey: 'journey',
    blueprint: 'blueprint',
};

function whereUsed(report: ReportContext, process: Process, technique: string): Cell {
    const part = `${process.id}-${techniqueParts[technique]}`;
    return report.has(part) ? [[{ link: `#${report.idOf(part)}`, text: 'in part 2' }]] : [];
}

/** Suppliers, inputs, process, outputs, customers: five columns side by side, each read downwards. */
export function sipoc(report: ReportContext, process: Process): Section[] {
    const { inputs, outputs } = process;
    if (inputs.length === 0 && outputs.length === 0) return [];
    const tops = topLevel(process);
    const marked = (element: Input | Output | undefined): Cell =>
        element ? [[{ id: report.anchor(element), text: titleOf(element) }]] : [];
    const rows = Array.from(
        { length: Math.max(inputs.length, tops.length, outputs.length) },
        (_, index): Row => {
            const [input, top, output] = [inputs[index], tops[index], outputs[index]];
            return {
                cells: [
                    parties(report, input?.from ?? []),
                    marked(input),
                    textCell(top && `${index + 1}. ${top}`),
                    marked(output),
                    parties(report, output?.to ?? []),
                ],
            };
        },
    );
    const titles = ['Suppliers', 'Inputs', 'Process', 'Outputs', 'Customers'];
    return section(
        report.idOf(`${process.id}-sipoc`),
        'Suppliers, inputs, process, outputs, customers (SIPOC)',
        [
            {
                kind: 'table',
                caption: 'SIPOC: an input stands beside its suppliers, an output beside its customers',
                columns: titles.map(title => ({ title, width: 20 })),
                rows,
            },
        ],
    );
}

/** What stands in the way of the ideal process, and which ways were not taken. */
export function context(report: ReportContext, process: Process): Section[] {
    const blocks: Block[] = [];
    if (process.constraints.length > 0) {
        blocks.push({
            kind: 'table',
            caption: 'Constraints, culture and assumptions',
            columns: [
                { title: 'What', width: 50 },
                { title: 'Kind', width: 14 },
                { title: 'How it is handled', width: 36 },
            ],
            rows: process.constraints.map((constraint: Constraint) => ({
                id: report.anchor(constraint),
                cells: [[[constraint.text]], [[capital(constraint.kind)]], textCell(constraint.handledBy)],
            })),
        });
    }
    if (process.risks.length > 0) {
        blocks.push({
            kind: 'table',
            caption: 'Risks',
            columns: [
                { title: 'Risk', width: 38 },
                { title: 'Likelihood', width: 13 },
                { title: 'Impact', width: 13 },
                { title: 'Mitigation', width: 36 },
            ],
            rows: process.risks.map(risk => ({
                id: report.anchor(risk),
                cells: [
                    [[risk.text]],
                    textCell(risk.likelihood && capital(risk.likelihood)),
                    textCell(risk.impact && capital(risk.impact)),
                    textCell(risk.mitigation),
                ],
            })),
        });
    }
    if (process.alternatives.length > 0) {
        blocks.push({
            kind: 'table',
            caption: 'Alternatives that were considered',
            columns: [
                { title: 'Alternative', width: 46 },
                { title: 'Decision', width: 14 },
                { title: 'Why', width: 40 },
            ],
            rows: process.alternatives.map(alternative => ({
                id: report.anchor(alternative),
                cells: [
                    [[alternative.text]],
                    textCell(alternative.verdict && capital(alternative.verdict)),
                    textCell(alternative.because),
                ],
            })),
        });
    }
    return section(report.idOf(`${process.id}-context`), 'Constraints, risks and alternatives', blocks);
}

/** References as the lines of a cell. */
export function links(report: ReportContext, refs: readonly Ref[]): Cell {
    return refs.map((ref): Inlines => [report.link(ref)]);
}

function parties(report: ReportContext, refs: readonly Ref[]): Cell {
    return refs.map(ref => [report.title(ref)]);
}

function needWords(report: ReportContext, need: Need): Inlines {
    return [
        { id: report.anchor(need), text: need.text },
        ...(need.shownBy.length > 0 ? [' – shown by ', ...report.links(need.shownBy)] : []),
        ...(need.evidence.length > 0 ? [' – evidence: ', ...report.links(need.evidence)] : []),
    ];
}

function outcomeWords(report: ReportContext, outcome: Outcome): Inlines {
    const shown = outcome.shownBy.length > 0 ? [' – shown by ', ...report.links(outcome.shownBy)] : [];
    return [{ id: report.anchor(outcome), text: outcome.text }, ...shown];
}

function versionWords(report: ReportContext, process: Process): string {
    const revised = process.revises ? `, revises “${report.title(process.revises)}”` : '';
    return `${process.version?.value ?? ''}${revised}`;
}

/** The phases where there are any, else the steps. */
function topLevel(process: Process): string[] {
    const nodes = process.flow?.nodes ?? [];
    const phases = nodes.filter(node => node.kind === 'phase');
    if (phases.length > 0) return phases.map(titleOf);
    return nodes.filter(node => ['step', 'send', 'receive', 'call'].includes(node.kind)).map(titleOf);
}
