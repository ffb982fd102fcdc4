import type { Approval, Process } from '@process-as-code/language';
import { fingerprint } from '@process-as-code/language';
import type { Cell, Section } from '../document.ts';
import { links } from './basis.ts';
import type { ReportContext } from './context.ts';
import { capital, dateWords, section, textCell } from './words.ts';

/** Who was asked, what came of it. */
export function engagement(report: ReportContext, process: Process): Section[] {
    if (process.engagements.length === 0) return [];
    return section(report.idOf(`${process.id}-engagement`), 'Engagement', [
        {
            kind: 'table',
            caption: 'Who was involved, and what changed because of it',
            columns: [
                { title: 'Who, how and when', width: 22 },
                { title: 'Asked', width: 19 },
                { title: 'Learned', width: 22 },
                { title: 'Changed', width: 19 },
                { title: 'Evidence', width: 18 },
            ],
            rows: process.engagements.map(engaged => ({
                id: report.anchor(engaged),
                cells: [
                    [
                        [{ strong: report.title(engaged.party) }],
                        ...textCell(engaged.method && capital(engaged.method.value)),
                        ...textCell(engaged.on && dateWords(engaged.on.value)),
                    ],
                    textCell(engaged.asked),
                    textCell(engaged.learned),
                    textCell(engaged.changed),
                    links(report, engaged.evidence),
                ],
            })),
        },
    ]);
}

/** Who approved which version, and whether the process is still what was approved. */
export function approvals(report: ReportContext, process: Process): Section[] {
    if (process.approvals.length === 0) return [];
    return section(report.idOf(`${process.id}-approvals`), 'Approvals', [
        {
            kind: 'table',
            caption: 'Approvals',
            columns: [
                { title: 'By', width: 20 },
                { title: 'Decision', width: 15 },
                { title: 'Date', width: 15 },
                { title: 'Version', width: 10 },
                { title: 'Conditions and seal', width: 20 },
                { title: 'Evidence', width: 20 },
            ],
            rows: process.approvals.map(approval => ({
                id: report.anchor(approval),
                cells: [
                    [[report.title(approval.by)]],
                    textCell(approval.decision && capital(approval.decision)),
                    textCell(approval.on && dateWords(approval.on.value)),
                    textCell(approval.version),
                    [...textCell(approval.conditions), ...seal(report, process, approval)],
                    links(report, approval.evidence),
                ],
            })),
        },
    ]);
}

function seal(report: ReportContext, process: Process, approval: Approval): Cell {
    if (!approval.seal) return [[{ muted: 'No seal is recorded' }]];
    return approval.seal.value === fingerprint(report.workspace, process)
        ? [['The seal is that of the process as it is now']]
        : [[{ strong: 'Stale' }, ': the process has changed since']];
}
