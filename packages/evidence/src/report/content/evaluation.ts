import type { Evaluation, Process } from '@process-as-code/language';
import { evaluationsOf, improvementsOf, titleOf } from '@process-as-code/language';
import type { Block, Inlines, Section, Table } from '../document.ts';
import { links } from './basis.ts';
import type { ReportContext } from './context.ts';
import { costsAndBenefits } from './cost-benefit.ts';
import { capital, dateWords, fact, section, textCell } from './words.ts';

/** How the process was evaluated: against what, by whom, with which result. */
export function evaluations(report: ReportContext, process: Process): Section[] {
    return evaluationsOf(report.workspace, process).flatMap(evaluation => {
        const when = evaluation.on ? `, ${dateWords(evaluation.on.value)}` : '';
        return section(
            report.anchor(evaluation),
            `Evaluation: ${titleOf(evaluation)}${when}`,
            evaluationBlocks(report, evaluation),
        );
    });
}

/** What changed from one version to the next, and what was learned. */
export function improvements(report: ReportContext, process: Process): Section[] {
    return improvementsOf(report.workspace, process).flatMap(improvement => {
        const when = improvement.on ? `, ${dateWords(improvement.on.value)}` : '';
        const result = improvement.result?.value;
        const shownBy = improvement.resultFrom ? ` (${report.title(improvement.resultFrom)})` : '';
        const facts = [
            ...fact('Feedback', improvement.feedback?.value),
            ...fact('What changed', improvement.changed?.value),
            ...fact('Recommendation that it implements', report.links(improvement.implements)),
            ...fact('Result', result && `${result}${shownBy}`),
            ...fact('Reflection', improvement.reflection?.value),
        ];
        return section(report.anchor(improvement), `Improvement: ${titleOf(improvement)}${when}`, [
            { kind: 'facts', facts },
        ]);
    });
}

function evaluationBlocks(report: ReportContext, evaluation: Evaluation): Block[] {
    const against = fact('Measured against', report.links(evaluation.against));
    return [
        ...(against.length > 0 ? [{ kind: 'facts' as const, facts: against }] : []),
        ...feedback(report, evaluation),
        ...findings(report, evaluation),
        ...recommendations(report, evaluation),
        ...costsAndBenefits(report, evaluation),
    ];
}

function feedback(report: ReportContext, evaluation: Evaluation): Table[] {
    if (evaluation.feedback.length === 0) return [];
    return [
        {
            kind: 'table',
            caption: 'Feedback',
            columns: [
                { title: 'From', width: 22 },
                { title: 'What they said', width: 42 },
                { title: 'Sample', width: 12 },
                { title: 'Evidence', width: 24 },
            ],
            rows: evaluation.feedback.map(said => ({
                id: report.anchor(said),
                cells: [
                    [[report.title(said.from)]],
                    [[said.text]],
                    textCell(said.sample === undefined ? undefined : String(said.sample)),
                    links(report, said.evidence),
                ],
            })),
        },
    ];
}

function findings(report: ReportContext, evaluation: Evaluation): Table[] {
    if (evaluation.findings.length === 0) return [];
    return [
        {
            kind: 'table',
            caption: 'Findings',
            columns: [
                { title: 'Finding', width: 46 },
                { title: 'Shown by', width: 30 },
                { title: 'Evidence', width: 24 },
            ],
            rows: evaluation.findings.map(finding => ({
                id: report.anchor(finding),
                cells: [
                    [[finding.text, finding.measure ? ` (${finding.measure.text})` : '']],
                    links(report, finding.from),
                    links(report, finding.evidence),
                ],
            })),
        },
    ];
}

function recommendations(report: ReportContext, evaluation: Evaluation): Table[] {
    if (evaluation.recommendations.length === 0) return [];
    return [
        {
            kind: 'table',
            caption: 'Recommendations',
            columns: [
                { title: 'Recommendation', width: 27 },
                { title: 'Because', width: 23 },
                { title: 'Owner and date', width: 18 },
                { title: 'Measured by', width: 18 },
                { title: 'Status', width: 14 },
            ],
            rows: evaluation.recommendations.map(advice => ({
                id: report.anchor(advice),
                cells: [
                    [[advice.text]],
                    links(report, advice.because),
                    [
                        ...textCell(report.title(advice.owner)),
                        ...textCell(advice.due && dateWords(advice.due.value)),
                    ],
                    advice.measuredBy ? [[report.link(advice.measuredBy)] satisfies Inlines] : [],
                    [
                        ...textCell(advice.status && capital(advice.status)),
                        ...textCell(advice.verdict && capital(advice.verdict)),
                    ],
                ],
            })),
        },
    ];
}
