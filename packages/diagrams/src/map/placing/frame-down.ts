import { round } from '../../svg/xml.ts';
import { pageMargin } from '../layout/distances.ts';
import { type Parts, placeAcross, placeDown } from '../layout/measurements.ts';
import { type Frame, leastWidth, placeHeading, type Setting } from './frame.ts';
import { placeLegend } from './legend.ts';
import { placeNotes } from './notes.ts';
import { placePhases } from './phase-band.ts';

/**
 * Everything around a flow that leads down: phases at its left, no lanes. How high the title is depends on the width of
 * all, and that on the flow: so the flow is placed from the top first and moved down then.
 */
export function frameDown(parts: Parts, setting: Setting): Frame {
    const unmoved = placeAcross(parts, 0);
    const beside = placePhases(setting.phases, parts.pieces, unmoved, pageMargin, true);
    const down = placeDown(parts, beside.end, [0]);
    const needed = setting.legend.length + setting.notes.length > 0 ? leastWidth : 0;
    const width = Math.max(down.bottom + pageMargin, setting.heading.length > 0 ? leastWidth : needed);
    const room = width - 2 * pageMargin;
    const titles = placeHeading(setting.heading, width, pageMargin);
    const across = placeAcross(parts, titles.bottom);
    const { phases } = placePhases(setting.phases, parts.pieces, across, pageMargin, true);
    const notes = placeNotes(setting.notes, pageMargin, across.gutters.at(-1)! + 16, room);
    const legend = placeLegend(setting.legend, pageMargin, notes.bottom + 12, room);
    return {
        width: round(width),
        height: round((setting.legend.length > 0 ? legend.bottom : notes.bottom) + pageMargin),
        heading: titles.heading,
        lanes: [],
        phases,
        notes: notes.notes,
        legend: legend.legend,
        positions: { across, down },
    };
}
