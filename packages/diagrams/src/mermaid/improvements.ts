import type { Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { noImprovement } from '../improvements/improvements-picture.ts';
import { improvementFacts, partsOf, storyOf, versionFacts, versionTitle } from '../improvements/story.ts';
import { dateText } from '../kpis/dates.ts';
import { titleOfView } from '../picture/heading.ts';
import { described, diagram } from './document.ts';
import { bare, words } from './escape.ts';
import type { MermaidView } from './mermaid.ts';

/** Versions with feedback, change and result on a line. */
export function improvementsMermaid(workspace: Workspace, process: Process): MermaidView {
    const story = storyOf(workspace, process);
    const lines = story.flatMap(episode => {
        if (episode.kind === 'version') {
            const { version } = episode;
            return [
                `section ${bare(versionTitle(version))}`,
                ...entry(
                    version.liveOn ? dateText(version.liveOn.value) : 'not live yet',
                    versionFacts(workspace, version),
                ),
            ];
        }
        const { improvement } = episode;
        const parts = partsOf(improvement).map(({ title, text }) => `${title} – ${text}`);
        const when = improvement.on ? ` – ${dateText(improvement.on.value)}` : '';
        return entry(`${titleOf(improvement)}${when}`, [
            ...parts,
            ...improvementFacts(workspace, improvement),
        ]);
    });
    const title = titleOfView(process, 'improvement story');
    const first = story[0];
    return {
        diagrams: [
            diagram(title, 'timeline', [
                `title ${words(title)}`,
                ...described(title, 'Versions of the process, with feedback, change and result.'),
                // Mermaid leaves out what stands in no section, where there are any.
                ...(first?.kind === 'improvement'
                    ? [`section ${bare(`Before ${versionTitle(first.version)}`)}`]
                    : []),
                ...lines,
            ]),
        ],
        remarks: story.every(({ kind }) => kind === 'version') ? [noImprovement] : [],
    };
}

function entry(when: string, what: readonly string[]): string[] {
    return [`    ${bare(when)} ${what.map(text => `: ${bare(text)}`).join(' ')}`];
}
