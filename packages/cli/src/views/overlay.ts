import { criterionOverlay, figuresOverlay, findingsOverlay, type Overlay } from '@process-as-code/diagrams';
import { checkDocument, coverage, type Process } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { Mistake, offer } from '../mistake.ts';
import { todayOr } from '../opening.ts';
import type { RenderCall } from './view.ts';

/** The overlay that a call asks for. Throws a sentence where it names a criterion that there is not. */
export function overlayFor(opened: Opened, process: Process, call: RenderCall): Overlay | undefined {
    const kind = call.overlay ?? (call.criterion === undefined ? undefined : 'criterion');
    switch (kind) {
        case undefined:
            return undefined;
        case 'criterion':
            return criterion(opened, process, call);
        case 'findings': {
            const { findings } = checkDocument(opened.workspace, process.place.file, {
                today: todayOr(call.today),
            });
            return findingsOverlay(process, findings);
        }
        default:
            return figuresOverlay(opened.workspace, process, kind);
    }
}

function criterion({ workspace }: Opened, process: Process, call: RenderCall): Overlay {
    const covered = coverage(workspace, { today: todayOr(call.today) }).flatMap(({ outcomes, processes }) =>
        outcomes.flatMap(({ criteria }) => criteria.map(each => ({ ...each, processes }))),
    );
    const nameOf = (each: (typeof covered)[number]) => each.criterion.name ?? each.criterion.id;
    const names = [...new Set(covered.map(nameOf))];
    if (call.criterion === undefined)
        throw new Mistake(`--overlay criterion: say which one with --criterion. ${offer(names)}`);
    const named = covered.filter(each => nameOf(each) === call.criterion);
    if (named.length === 0)
        throw new Mistake(`--criterion: there is no criterion "${call.criterion}" here. ${offer(names)}`);
    // Of a process that nobody asks the criterion of, nothing counts.
    const found = named.filter(({ processes }) => processes.includes(process));
    const { label } = named[0]!.criterion;
    const places = found.flatMap(each =>
        each.expectations.flatMap(expectation => expectation.places.map(({ place }) => place)),
    );
    return criterionOverlay(process, [nameOf(named[0]!), label].filter(Boolean).join(' – '), places);
}
