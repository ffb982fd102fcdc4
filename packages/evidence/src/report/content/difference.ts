import { differenceOf, type Process, resolve, titleOf } from '@process-as-code/language';
import type { Block, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { capital, section } from './words.ts';

/** What became of the former version, in words; nothing where no former version is written. */
export function difference(report: ReportContext, process: Process): Section[] {
    const { workspace } = report;
    const before = resolve(workspace, process.revises);
    if (before?.kind !== 'process' || before === process) return [];
    const { changes } = differenceOf(workspace, before, workspace, process);
    const areas = Map.groupBy(changes, ({ area }) => area);
    const block: Block =
        changes.length === 0
            ? { kind: 'paragraph', text: ['Nothing differs from the former version.'] }
            : {
                  kind: 'table',
                  caption: `From “${titleOf(before)}” to “${titleOf(process)}”`,
                  columns: [
                      { title: 'About', width: 18 },
                      { title: 'What changed', width: 82 },
                  ],
                  rows: [...areas].map(([area, told]) => ({
                      cells: [[[capital(area)]], told.map(({ text }) => [text])],
                  })),
              };
    return section(report.idOf(`${process.id}-difference`), `What changed since “${titleOf(before)}”`, [
        block,
    ]);
}
