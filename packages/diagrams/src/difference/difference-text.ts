import {
    type Difference,
    type DifferenceArea,
    type DifferenceItem,
    titleOf,
} from '@process-as-code/language';
import { escapeMarkdown } from '../matrix/markdown.ts';

/** The changes of one area, with the words for its heading. */
export interface ChangesOfArea {
    readonly area: DifferenceArea;
    readonly title: string;
    readonly changes: readonly DifferenceItem[];
}

const titles: Readonly<Record<DifferenceArea, string>> = {
    process: 'The process itself',
    flow: 'Flow',
    people: 'Who takes part',
    'inputs and outputs': 'Inputs and outputs',
    limits: 'Limits',
    KPIs: 'KPIs',
    approvals: 'Engagement and approval',
    'reasons and risks': 'Needs, techniques, constraints and risks',
    evaluation: 'Evaluation and improvement',
};

/** What changed, by area, in the order in which a reader would ask; only the areas in which something did. */
export function changesByArea({ changes }: Difference): ChangesOfArea[] {
    return [...Map.groupBy(changes, change => change.area)].map(([area, list]) => ({
        area,
        title: titles[area],
        changes: list,
    }));
}

/** What a page says of two versions between which nothing differs. */
export const noDifference = 'Nothing differs, layout, comments and names aside.';

/** `Version 2.0 compared with version 1.0`, or that it is one version as it was and as it is. */
export function versionsCompared({ before, after }: Difference): string {
    const [old, now] = [before.process.version?.value, after.process.version?.value];
    if (old === undefined || now === undefined || old === now) return 'Compared with how it was before';
    return `Version ${now} compared with version ${old}`;
}

/** What changed as a Markdown page: a heading for each area, an item for each sentence; what says several things is a list. */
export function differenceMarkdown(difference: Difference): string {
    const areas = changesByArea(difference);
    const parts = [
        `# ${escapeMarkdown(`${titleOf(difference.after.process)}: what changed`)}`,
        escapeMarkdown(`${versionsCompared(difference)}.`),
        ...(areas.length === 0 ? [noDifference] : []),
        ...areas.flatMap(({ title, changes }) => [`## ${title}`, changes.map(item).join('\n')]),
    ];
    return `${parts.join('\n\n')}\n`;
}

function item({ text, subject, aspects = [] }: DifferenceItem): string {
    if (subject === undefined || aspects.length < 2) return `- ${escapeMarkdown(text)}`;
    return [
        `- ${escapeMarkdown(subject)}`,
        ...aspects.map(aspect => `  - ${escapeMarkdown(aspect.text)}`),
    ].join('\n');
}
