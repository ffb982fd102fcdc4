import type { Extension, Limit, Process, Ref } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import type { Cell, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { capital, dateWords, section, textCell } from './words.ts';

/** How long the process or a part of it may take, and who says so. */
export function limits(report: ReportContext, process: Process): Section[] {
    if (process.limits.length === 0) return [];
    return section(report.idOf(`${process.id}-limits`), 'Limits', [
        {
            kind: 'table',
            caption: 'How long it may take',
            columns: [
                { title: 'Limit', width: 24 },
                { title: 'Order', width: 11 },
                { title: 'Within', width: 15 },
                { title: 'From and to', width: 22 },
                { title: 'Source', width: 28 },
            ],
            rows: process.limits.map(limit => ({
                id: report.anchor(limit),
                cells: [
                    [[titleOf(limit)]],
                    textCell(limit.order && (limit.order === 'sla' ? 'SLA' : capital(limit.order))),
                    within(report, limit),
                    fromTo(report, limit),
                    [...limit.sources.map(source => [source.value]), ...examples(limit)],
                ],
            })),
        },
    ]);
}

function within(report: ReportContext, limit: Limit): Cell {
    const share = limit.within?.share ? ` for ${limit.within.share.text}` : '';
    return [
        ...(limit.within ? [[`${limit.within.duration.text}${share}`]] : []),
        ...(limit.extension ? [[extensionWords(report, limit.extension)]] : []),
    ];
}

function extensionWords(report: ReportContext, extension: Extension): string {
    return [
        `Extension${extension.duration ? `: ${extension.duration.text}` : ''}`,
        extension.condition && `if “${extension.condition.value}”`,
        extension.agreedWith && `agreed with ${report.title(extension.agreedWith)}`,
        extension.notify &&
            `${report.title(extension.notify)} is notified${extension.notifyWithin ? ` within ${extension.notifyWithin.text}` : ''}`,
    ]
        .filter(Boolean)
        .join('; ');
}

function fromTo(report: ReportContext, limit: Limit): Cell {
    const nodes = (word: string, refs: readonly Ref[]): Cell =>
        refs.length > 0 ? [[`${word} `, ...report.links(refs)]] : [];
    return [
        ...nodes('From', limit.from),
        ...(limit.fromEvent ? [[`From: ${limit.fromEvent.value}`]] : []),
        ...nodes('To', limit.to),
        ...nodes('Paused while', limit.pausedWhile),
        ...nodes('Starts again at', limit.startsAgainAt),
    ];
}

function examples(limit: Limit): Cell {
    return limit.examples
        .filter(example => example.due)
        .map(({ start, due }) => [`Example: ${dateWords(start.value)}, due ${dateWords(due!.value)}`]);
}
