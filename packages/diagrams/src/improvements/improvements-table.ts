import type { Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { dateText } from '../kpis/dates.ts';
import { titleOfView } from '../picture/heading.ts';
import { fold } from '../sentences/words.ts';
import type { Table, TableGroup, TableRow } from '../table/table.ts';
import { noImprovement } from './improvements-picture.ts';
import { type Episode, improvementFacts, partsOf, storyOf, versionFacts, versionTitle } from './story.ts';

/** The story of a process as a table: a heading for each version, below it the improvements that follow. */
export function improvementsTable(workspace: Workspace, process: Process): Table {
    const groups: { label?: string; rows: TableRow[] }[] = [];
    const story = storyOf(workspace, process);
    for (const episode of story) {
        if (episode.kind === 'version') {
            const facts = versionFacts(workspace, episode.version).join(' ');
            groups.push({ label: `${versionTitle(episode.version)}. ${facts}`, rows: [] });
        } else {
            if (groups.length === 0) groups.push({ rows: [] });
            groups.at(-1)!.rows.push(rowOf(workspace, episode));
        }
    }
    const isEmpty = story.every(({ kind }) => kind === 'version');
    return {
        caption: titleOfView(process, 'improvement story'),
        columns: ['Improvement', 'Feedback', 'Change', 'Result', 'Reflection'],
        groups: groups satisfies TableGroup[],
        notes: isEmpty ? [noImprovement] : [],
    };
}

function rowOf(workspace: Workspace, { improvement }: Extract<Episode, { kind: 'improvement' }>): TableRow {
    const [feedback, change, result] = partsOf(improvement).map(part => [part.text]);
    const { on, reflection } = improvement;
    return {
        id: improvement.id,
        place: improvement.anchor,
        cells: [
            [fold(titleOf(improvement)), on ? dateText(on.value) : 'no date recorded'],
            feedback ?? [],
            change ?? [],
            [...(result ?? []), ...improvementFacts(workspace, improvement)],
            [reflection ? fold(reflection.value) : 'not recorded'],
        ],
    };
}
