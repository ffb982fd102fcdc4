import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
    criterionOverlay,
    type Detail,
    differenceSvg,
    figuresOverlay,
    findingsOverlay,
    flowchartSvg,
    handoverPicture,
    improvementsPicture,
    journeyPicture,
    kpisPicture,
    mapSvg,
    matrixSvg,
    matrixView,
    type Overlay,
    type Picture,
    pictureSvg,
    raciPicture,
    sipocPicture,
    stakeholdersPicture,
    timelinePicture,
    valueStreamPicture,
} from '@process-as-code/diagrams';
import {
    checkDocument,
    coverage,
    differenceOf,
    type Process,
    processesOf,
    type Workspace,
    worksOf,
} from '@process-as-code/language';
import { openWorkspace } from '@process-as-code/language/node';
import { expect, test } from 'vitest';
import { contrast } from '../../packages/diagrams/src/theme/contrast.fixture.ts';
import { root } from '../../scripts/lib/say.mjs';
import { type Colours, themes } from './pictures-colours.fixture.ts';
import { type Painted, paintedIn } from './pictures-grounds.fixture.ts';

const theme = 'variables';
const today = '2026-11-21';
const everything: Detail = { times: true, artifacts: true, notes: true, systems: true };
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter(each =>
    each.isDirectory(),
);
const painted = await paintedInExamples();

test('the examples show enough to tell by', () => {
    expect(painted.length).toBeGreaterThan(80);
    for (const name of ['text on heat-4', 'text on lane-header', 'dim-border on lane, lane', 'muted on step'])
        expect(painted.map(nameOf)).toContain(name);
});

test.each(themes)('everything can be read and seen on what it stands on: $theme', ({ colours }) => {
    expect(painted.filter(each => contrastOf(each, colours) < leastOf(each)).map(nameOf)).toEqual([]);
});

function nameOf({ colour, grounds }: Painted): string {
    return `${colour} on ${grounds.join(', ')}`;
}

/** Success criteria 1.4.3 and 1.4.11 of WCAG 2.2, level AA. */
function leastOf({ what }: Painted): number {
    return what === 'text' ? 4.5 : 3;
}

function contrastOf({ colour, grounds }: Painted, colours: Colours): number {
    return Math.max(...grounds.map(ground => contrast(colours[colour]!, colours[ground]!)));
}

/** Each pair of colours once. */
async function paintedInExamples(): Promise<readonly Painted[]> {
    const found = new Map<string, Painted>();
    for (const { name } of examples) {
        const { workspace } = await openWorkspace([join(root, 'examples', name)]);
        const matrices = coverage(workspace, { today }).map(each => matrixSvg(matrixView(each), theme));
        const pictures = processesOf(workspace).flatMap(process => picturesOf(workspace, process));
        for (const each of [...matrices, ...pictures].flatMap(paintedIn))
            found.set(`${each.what} ${nameOf(each)}`, each);
    }
    return [...found.values()];
}

function picturesOf(workspace: Workspace, process: Process): string[] {
    const others = processesOf(workspace).filter(other => other !== process);
    const pictures: Picture[] = [
        sipocPicture(workspace, process),
        raciPicture(workspace, process),
        handoverPicture(workspace, process),
        journeyPicture(workspace, process),
        journeyPicture(workspace, process, { backstage: true }),
        stakeholdersPicture(workspace, process),
        kpisPicture(workspace, process),
        improvementsPicture(workspace, process),
        valueStreamPicture(workspace, process),
        timelinePicture('Criteria', [{ date: '2026-11-21', label: 'Now', claimed: 3, partly: 2, open: 4 }]),
    ];
    return [
        mapSvg(workspace, process, { theme, detail: everything, width: 1000 }),
        flowchartSvg(workspace, process, { theme, detail: everything }),
        ...overlaysOf(workspace, process).map(overlay => mapSvg(workspace, process, { theme, overlay })),
        ...others.map(other => differenceSvg(differenceOf(workspace, other, workspace, process), { theme })),
        ...pictures.map(picture => pictureSvg(picture, { theme })),
    ];
}

function overlaysOf(workspace: Workspace, process: Process): Overlay[] {
    const { findings } = checkDocument(workspace, process.place.file, { today });
    const places = worksOf(process).map(({ place }) => place);
    return [
        ...(['wait', 'cost', 'accuracy', 'value'] as const).map(kind =>
            figuresOverlay(workspace, process, kind),
        ),
        findingsOverlay(process, findings),
        criterionOverlay(process, 'MP1', places.slice(1)),
    ];
}
