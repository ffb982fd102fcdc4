import { element } from '../../svg/xml.ts';
import type { Paint } from '../../theme/palette.ts';
import { typography } from '../../theme/typography.ts';
import type { MapScene, SceneLane, SceneNote, ScenePhase } from '../scene.ts';
import { drawEdges } from './draw-edges.ts';
import { drawLegend } from './draw-legend.ts';
import { drawNode } from './draw-nodes.ts';
import { drawNumber, drawTexts } from './draw-text.ts';

/** The elements of one scene. `live` adds what a page needs that reacts to the nodes. */
export function drawScene(scene: MapScene, paint: Paint, live: boolean): string {
    return [
        ...scene.heading.map(({ role, texts }) =>
            drawTexts(texts, typography[role], 'start', paint(role === 'title' ? 'title' : 'muted')),
        ),
        ...scene.phases.map(phase => drawPhase(phase, paint)),
        ...scene.lanes.map((lane, index) => drawLane(lane, index, paint)),
        drawEdges(scene, paint),
        ...scene.nodes.map(node => drawNode(node, scene, paint, live)),
        ...scene.notes.map(note => drawNote(note, paint)),
        drawLegend(scene.legend, paint),
    ].join('');
}

function drawPhase(phase: ScenePhase, paint: Paint): string {
    const { x, y, width, height } = phase;
    return element(
        'g',
        {
            class: 'phase',
            'data-id': phase.id,
            'data-line': phase.line,
            role: 'img',
            'aria-label': `Phase: ${phase.label}`,
        },
        element('rect', { x, y, width, height, rx: 4, fill: paint('phase') }),
        drawTexts(phase.texts, typography.phase, 'start', paint('phase-text')),
    );
}

function drawLane(lane: SceneLane, index: number, paint: Paint): string {
    const { x, y, width, height, header } = lane;
    const tone = lane.kind === 'customer' || lane.kind === 'unassigned' ? lane.kind : 'lane';
    return element(
        'g',
        { class: `lane ${lane.kind}`, 'data-lane': lane.id },
        element('rect', { x, y, width, height, fill: paint(index % 2 ? 'lane-alt' : 'lane') }),
        element('rect', { x, y, width: header, height, fill: paint(`${tone}-header`) }),
        element('rect', { x, y, width, height, fill: 'none', stroke: paint('lane-border') }),
        drawTexts(lane.texts, typography.lane, 'start', paint(`${tone}-header-text`)),
    );
}

function drawNote(note: SceneNote, paint: Paint): string {
    return element(
        'g',
        { class: 'note', 'data-note': note.number },
        drawNumber(note.number, note.x + 8, note.y + 8.5, paint),
        drawTexts(note.texts, typography.note, 'start', paint('text')),
    );
}
