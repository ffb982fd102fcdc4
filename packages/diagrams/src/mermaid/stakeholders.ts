import type { Level, Process, Workspace } from '@process-as-code/language';
import { titleOfView } from '../picture/heading.ts';
import { listed } from '../sentences/words.ts';
import { type StakeholderView, stakeholderGrid } from '../stakeholders/stakeholders.ts';
import { stakeholderNotes, strategyOf } from '../stakeholders/words.ts';
import { round } from '../svg/xml.ts';
import { described, diagram } from './document.ts';
import { quoted, words } from './escape.ts';
import type { MermaidView } from './mermaid.ts';

/** Power over interest of the stakeholders. */
export function stakeholdersMermaid(workspace: Workspace, process: Process): MermaidView {
    const grid = stakeholderGrid(workspace, process);
    const known = grid.stakeholders.filter(isKnown);
    const unknown = grid.stakeholders.filter(each => !isKnown(each)).map(each => each.label);
    const title = titleOfView(process, 'stakeholders');
    const rows = Map.groupBy(known, ({ power }) => power);
    const strangers = known.filter(({ engaged }) => engaged.length === 0).map(each => each.label);
    return {
        diagrams:
            known.length > 0
                ? [
                      diagram(
                          title,
                          'quadrantChart',
                          [
                              `title ${words(title)}`,
                              ...described(title, 'Stakeholders by power and interest.'),
                              'x-axis "Low interest" --> "High interest"',
                              'y-axis "Low power" --> "High power"',
                              `quadrant-1 ${quoted(strategyOf('high', 'high')!)}`,
                              `quadrant-2 ${quoted(strategyOf('high', 'low')!)}`,
                              `quadrant-3 ${quoted(strategyOf('low', 'low')!)}`,
                              `quadrant-4 ${quoted(strategyOf('low', 'high')!)}`,
                              ...[...rows.values()].flatMap(pointsOf),
                          ],
                          settings,
                      ),
                  ]
                : [],
        remarks: [
            ...(unknown.length > 0
                ? [`Not in the chart, because power or interest is not recorded: ${listed(unknown)}.`]
                : []),
            ...(strangers.length > 0 ? [`No engagement is recorded of: ${listed(strangers)}.`] : []),
            ...stakeholderNotes(grid),
        ],
    };
}

/** Wide enough for names beside each other. */
const settings = ['quadrantChart:', '  chartWidth: 760', '  chartHeight: 520'];

type Known = StakeholderView & { readonly power: Level; readonly interest: Level };

function isKnown(each: StakeholderView): each is Known {
    return each.power !== undefined && each.interest !== undefined;
}

const middles: Readonly<Record<Level, number>> = { low: 0.2, medium: 0.5, high: 0.8 };

/** Who has the same power stands at different heights, so that all names can be read. */
function pointsOf(row: readonly Known[]): string[] {
    const step = Math.min(0.07, 0.28 / row.length);
    return row.map(({ label, power, interest }, index) => {
        const y = middles[power] + ((row.length - 1) / 2 - index) * step;
        return `${quoted(label)}: [${middles[interest]}, ${round(y)}]`;
    });
}
