import type { Element } from '../../model/element.ts';
import type { AnyElement } from '../../model/types.ts';
import { kindWord } from '../../rules/support/words.ts';

/** What stands behind a name in the outline: the kind of thing, its name where it has a label, and what matters most of it. */
export function detailOf(element: Element): string {
    const name = element.label && element.name ? element.name : undefined;
    return [kindWord(element.kind), name, ...matters(element as AnyElement)]
        .filter(part => part !== undefined && part !== '')
        .join(' · ');
}

function matters(element: AnyElement): (string | undefined)[] {
    switch (element.kind) {
        case 'process':
            return [element.stage.value, element.version && `version ${element.version.value}`];
        case 'step':
        case 'send':
        case 'receive':
        case 'call':
        case 'decision':
            return [element.by.map(ref => ref.name).join(', '), element.time?.text];
        case 'end':
            return [element.result];
        case 'wait':
            return [element.duration?.text];
        case 'limit':
            return [element.order, element.within && `within ${element.within.duration.text}`];
        case 'kpi':
            return [
                element.focus?.value,
                element.target && `target ${element.target.direction} ${element.target.measure.text}`,
            ];
        case 'engagement':
            return [element.party?.name, element.on?.value];
        case 'approval':
            return [element.by?.name, element.on?.value, element.decision];
        case 'evaluation':
        case 'improvement':
            return [element.of?.name, element.on?.value];
        case 'recommendation':
            return [element.owner?.name, element.due?.value, element.status];
        case 'evidence':
            return [element.evidenceKind, element.planned ? 'planned' : element.date?.value];
        default:
            return [];
    }
}
