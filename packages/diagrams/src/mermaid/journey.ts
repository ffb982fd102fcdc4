import type { Process, Workspace } from '@process-as-code/language';
import { journeyOf, type Moment } from '../journey/journey.ts';
import { noMoments } from '../journey/words.ts';
import { titleOfView } from '../picture/heading.ts';
import { listed } from '../sentences/words.ts';
import { described, diagram } from './document.ts';
import { bare } from './escape.ts';
import type { MermaidView } from './mermaid.ts';

/** The touchpoints of a process with the feeling of each, by phases. */
export function journeyMermaid(workspace: Workspace, process: Process): MermaidView {
    const works = journeyOf(workspace, process).stages.map(({ label, works }) => ({
        label,
        tasks: works.flatMap(work => work.moments.map(moment => ({ label: work.label, moment }))),
    }));
    const all = works.flatMap(({ tasks }) => tasks);
    const unfelt = all.filter(({ moment }) => moment.feeling === undefined).map(({ label }) => label);
    const sections = works.flatMap(({ label, tasks }) => {
        const felt = tasks.filter(({ moment }) => moment.feeling !== undefined);
        if (felt.length === 0) return [];
        return [
            `section ${bare(label ?? 'Outside the phases')}`,
            ...felt.map(task => `    ${taskText(task)}`),
        ];
    });
    const title = titleOfView(process, 'customer journey');
    return {
        diagrams:
            sections.length > 0
                ? [
                      diagram(title, 'journey', [
                          ...described(
                              title,
                              'Where customers meet the process, and how they feel, from 1 to 5.',
                          ),
                          ...sections,
                      ]),
                  ]
                : [],
        remarks: [
            ...(all.length === 0 ? [`${noMoments}.`] : []),
            ...(unfelt.length > 0
                ? [
                      `Mermaid draws a touchpoint by its feeling. No feeling is recorded of: ${listed([...new Set(unfelt)])}. Write in the touchpoint: feeling 3`,
                  ]
                : []),
            ...(all.some(({ moment }) => moment.promise !== undefined)
                ? ['Mermaid has no place for channels and promises: they stand in the table.']
                : []),
        ],
    };
}

function taskText({ label, moment }: { readonly label: string; readonly moment: Moment }): string {
    return `${bare(label)}: ${moment.feeling}: ${bare(moment.party)}`;
}
