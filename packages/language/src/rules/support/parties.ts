import { partyKey } from '../../analysis/handoffs.ts';
import { partyRefsOf } from '../../analysis/parties.ts';
import { imported } from '../../analysis/visibility.ts';
import type { DocumentModel, Party, Process, Role } from '../../model/types.ts';
import type { Surroundings } from '../rule.ts';

/** How many parties a quick fix offers to choose from. */
const offered = 8;

/** The roles, stakeholders and systems that a process sees, each once; a name in it hides the same name farther away. */
export function visibleParties(process: Process, context: Surroundings): Party[] {
    const own = byName([process]);
    const others = outsideOf(imported(context.workspace, context.document));
    return [...own.values(), ...[...others.values()].filter(({ name }) => !own.has(name ?? ''))];
}

const outside = new WeakMap<readonly DocumentModel[], ReadonlyMap<string, Party>>();

/** Every process of a file sees the same of the files: gathered once. */
function outsideOf(documents: readonly DocumentModel[]): ReadonlyMap<string, Party> {
    let parties = outside.get(documents);
    if (!parties) {
        parties = byName(documents);
        outside.set(documents, parties);
    }
    return parties;
}

function byName(holders: readonly Pick<DocumentModel, 'roles' | 'stakeholders' | 'systems'>[]) {
    const seen = new Map<string, Party>();
    for (const { roles, stakeholders, systems } of holders) {
        for (const parties of [roles, stakeholders, systems]) {
            for (const party of parties) if (!seen.has(party.name ?? '')) seen.set(party.name ?? '', party);
        }
    }
    return seen;
}

export function visibleRoles(process: Process, context: Surroundings): Role[] {
    return visibleParties(process, context).filter(party => party.kind === 'role');
}

/** The parties most likely meant: those the process names most often first, of the others the nearest. */
export function likely<P extends Party>(
    parties: readonly P[],
    process: Process,
): (P & { readonly name: string })[] {
    const uses = Map.groupBy(partyRefsOf(process), partyKey);
    const count = (party: Party) => uses.get(`${party.place.file}#${party.id}`)?.length ?? 0;
    return parties
        .filter((party): party is P & { readonly name: string } => party.name !== undefined)
        .toSorted((a, b) => count(b) - count(a))
        .slice(0, offered);
}
