import { criterionOverlay, figuresOverlay, findingsOverlay, type Overlay } from '@process-as-code/diagrams';
import { checkDocument, coverage } from '@process-as-code/language';
import type { ViewSubject } from './subject.ts';

/** What colours the nodes of a map as it was asked for; a criterion that is lit up comes before any overlay. */
export function overlayOf(subject: ViewSubject): Overlay | undefined {
    const { workspace, process, params, today } = subject;
    if (params.criterion !== undefined) return criterionOf(subject, params.criterion);
    switch (params.overlay) {
        case undefined:
            return undefined;
        case 'findings':
            return findingsOverlay(process, checkDocument(workspace, process.place.file, { today }).findings);
        default:
            return figuresOverlay(workspace, process, params.overlay);
    }
}

/** What counts for a criterion in all that it is asked of; no overlay for a criterion that is gone. */
function criterionOf(
    { workspace, process, today, defaultPack }: ViewSubject,
    id: string,
): Overlay | undefined {
    const found = coverage(workspace, { today, ...(defaultPack !== undefined && { defaultPack }) })
        .filter(({ processes }) => processes.includes(process))
        .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))
        .filter(({ criterion }) => criterion.id === id || criterion.name === id);
    const criterion = found[0]?.criterion;
    if (!criterion) return undefined;
    const label = [criterion.name ?? criterion.id, criterion.label].filter(Boolean).join(' – ');
    const places = found.flatMap(({ expectations }) => expectations.flatMap(each => each.places));
    return criterionOverlay(
        process,
        label,
        places.map(({ place }) => place),
    );
}
