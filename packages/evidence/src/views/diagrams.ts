import {
    flowchartScenes,
    improvementsPicture,
    journeyPicture,
    kpisPicture,
    type MermaidViewName,
    mapScenes,
    matrixSvg,
    matrixView,
    mermaidViews,
    type Picture,
    pictureSvg,
    raciPicture,
    scenesSvg,
    sipocPicture,
    stakeholdersPicture,
    valueStreamPicture,
} from '@process-as-code/diagrams';
import type { PackCoverage, Process, Workspace } from '@process-as-code/language';
import { encoded } from '../bundle/digest.ts';
import { PathRegister, safeName } from '../bundle/names.ts';
import { once, type PlannedFile } from '../bundle/planned.ts';
import type { DrawPng } from './png.ts';
import { shown } from './shown.ts';

/** The diagrams of a bundle, and where the map of each process stands. */
export interface Diagrams {
    readonly files: readonly PlannedFile[];
    readonly maps: ReadonlyMap<Process, string>;
}

/**
 * Every view that has something to show: as SVG that carries its font, as PNG where somebody can draw it, and as Mermaid text
 * where Mermaid can say it.
 */
export function diagramsOf(
    workspace: Workspace,
    processes: readonly Process[],
    matrices: readonly PackCoverage[],
    drawPng: DrawPng | undefined,
): Diagrams {
    const register = new PathRegister();
    const maps = new Map<Process, string>();
    const files: PlannedFile[] = [];
    function add(name: string, draw: Draw): string {
        const path = register.take(`diagrams/${safeName(name)}.svg`);
        files.push(...pictureFiles(path.slice(0, -'.svg'.length), draw, drawPng));
        return path;
    }
    for (const process of processes) {
        const name = process.name ?? process.id;
        for (const { view, isShown, draw } of views) {
            if (!isShown(workspace, process)) continue;
            const path = add(`${view}-${name}`, draw(workspace, process));
            if (view === 'map') maps.set(process, path);
            files.push(...mermaidFiles(path.slice(0, -'.svg'.length), view, workspace, process));
        }
    }
    for (const coverage of matrices) {
        const { pack } = coverage;
        add(`matrix-${pack.name ?? pack.id}`, () => matrixSvg(matrixView(coverage), 'light'));
    }
    return { files, maps };
}

/** Gives an SVG in the light theme. Without the font it is what a program draws that has the font. */
type Draw = (fontEmbedded: boolean) => string;

interface DiagramView {
    readonly view: string;
    readonly isShown: (workspace: Workspace, process: Process) => boolean;
    readonly draw: (workspace: Workspace, process: Process) => Draw;
}

const views: readonly DiagramView[] = [
    { view: 'map', isShown: shown.flow, draw: flow(mapScenes) },
    { view: 'flowchart', isShown: shown.flow, draw: flow(flowchartScenes) },
    { view: 'sipoc', isShown: shown.sipoc, draw: picture(sipocPicture) },
    { view: 'value-stream', isShown: shown.valueStream, draw: picture(valueStreamPicture) },
    { view: 'raci', isShown: shown.raci, draw: picture(raciPicture) },
    { view: 'journey', isShown: shown.journey, draw: picture(journeyPicture) },
    {
        view: 'blueprint',
        isShown: shown.journey,
        draw: picture((workspace, process) => journeyPicture(workspace, process, { backstage: true })),
    },
    { view: 'stakeholders', isShown: shown.stakeholders, draw: picture(stakeholdersPicture) },
    { view: 'kpis', isShown: shown.kpis, draw: picture(kpisPicture) },
    { view: 'improvements', isShown: shown.improvements, draw: picture(improvementsPicture) },
];

function flow(scenes: typeof mapScenes): DiagramView['draw'] {
    return (workspace, process) => {
        const drawn = once(() => scenes(workspace, process));
        return fontEmbedded => scenesSvg(drawn(), { theme: 'light', fontEmbedded });
    };
}

function picture(draw: (workspace: Workspace, process: Process) => Picture): DiagramView['draw'] {
    return (workspace, process) => {
        const drawn = once(() => draw(workspace, process));
        return fontEmbedded => pictureSvg(drawn(), { theme: 'light', fontEmbedded });
    };
}

function pictureFiles(path: string, draw: Draw, drawPng: DrawPng | undefined): PlannedFile[] {
    const svg: PlannedFile = {
        path: `${path}.svg`,
        part: 'diagrams',
        make: () => encoded(draw(true)),
    };
    if (!drawPng) return [svg];
    const png: PlannedFile = {
        path: `${path}.png`,
        part: 'diagrams',
        helper: 'rasteriser',
        make: () => drawPng(draw(false)),
    };
    return [svg, png];
}

/** A document for each diagram: of the KPIs, one for each. */
function mermaidFiles(path: string, view: string, workspace: Workspace, process: Process): PlannedFile[] {
    if (!(view in mermaidViews)) return [];
    return mermaidViews[view as MermaidViewName](workspace, process).diagrams.map(({ text }, index) => ({
        path: `${path}${index === 0 ? '' : `-${index + 1}`}.mmd`,
        part: 'diagrams',
        make: () => encoded(text),
    }));
}
