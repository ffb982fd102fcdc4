import { imported } from '../../../analysis/visibility.ts';
import {
    type CoverageOptions,
    type CriterionCoverage,
    coverage,
    type PackCoverage,
} from '../../../coverage/index.ts';
import { evidenceIn, pointsTo, writtenDocuments } from '../../../model/lookup.ts';
import { contains } from '../../../model/place.ts';
import type { DocumentModel, Evidence, Place, Process, Workspace } from '../../../model/types.ts';
import { called } from '../../../rules/support/words.ts';
import type { Action, ActionContext, ActionSource } from '../action.ts';
import { skeletonsFor } from './skeletons.ts';

/**
 * Adds what a criterion still misses: where an evidence item says that it shows it, where a portfolio names its pack, and at
 * the name of a process.
 */
export const addMissing: ActionSource = {
    kinds: ['refactor.rewrite'],
    find(context: ActionContext): Action[] {
        const asked = askedFor(context);
        if (!asked) return [];
        const { workspace, today, criteria } = context;
        const options = { today, ...(criteria === undefined ? {} : { defaultPack: criteria }) };
        return asked.about
            .flatMap(about => coverage(workspace, { ...options, ...about }))
            .filter(pack => asked.isAbout(pack))
            .flatMap(pack =>
                pack.outcomes
                    .flatMap(({ criteria: all }) => all)
                    .filter(({ criterion }) => asked.criterion?.(criterion) ?? true)
                    .flatMap(criterion => action(context, pack, criterion, asked)),
            );
    },
};

interface Asked {
    /** Whose coverage is looked at: to look at all would take too long where there are many. */
    readonly about: readonly Pick<CoverageOptions, 'portfolio' | 'process'>[];
    isAbout(pack: PackCoverage): boolean;
    criterion?(criterion: CriterionCoverage['criterion']): boolean;
    readonly process?: Process;
    readonly item?: Evidence;
}

function askedFor({ workspace, document, selection }: ActionContext): Asked | undefined {
    const isHere = (place: Place) => contains(place, selection);
    for (const item of evidenceIn(document)) {
        const shown = item.shows.find(({ criterion }) => isHere(criterion.place));
        if (shown) {
            return {
                about: subjectsOf(workspace, document),
                isAbout: () => true,
                criterion: criterion => pointsTo(shown.criterion, criterion),
                item,
            };
        }
    }
    for (const portfolio of document.portfolios) {
        const against = portfolio.against.find(ref => isHere(ref.place));
        if (against || isHere(portfolio.anchor)) {
            return {
                about: portfolio.name === undefined ? [] : [{ portfolio: portfolio.name }],
                isAbout: ({ portfolio: other, pack }) =>
                    other === portfolio && (!against || pointsTo(against, pack)),
            };
        }
    }
    const process = document.processes.find(({ anchor }) => isHere(anchor));
    if (process?.name === undefined) return undefined;
    return {
        about: [{ process: process.name }],
        isAbout: ({ processes }) => processes.includes(process),
        process,
    };
}

/** How many processes an evidence item is offered for. */
const offered = 5;

/** What an evidence item may be shown for: the portfolios, and where there are none the processes whose files see it. */
function subjectsOf(workspace: Workspace, document: DocumentModel): Asked['about'] {
    const seeing = writtenDocuments(workspace).filter(other => imported(workspace, other).includes(document));
    const portfolios = seeing.flatMap(other => other.portfolios.flatMap(({ name }) => name ?? []));
    if (portfolios.length > 0) return portfolios.map(portfolio => ({ portfolio }));
    const processes = seeing.flatMap(other => other.processes.flatMap(({ name }) => name ?? []));
    return processes.slice(0, offered).map(process => ({ process }));
}

function action(
    context: ActionContext,
    pack: PackCoverage,
    criterion: CriterionCoverage,
    { process = pack.processes[0], item }: Asked,
): Action[] {
    const open = criterion.expectations.filter(({ recorded }) => !recorded);
    if (open.length === 0 || !process) return [];
    const edits = skeletonsFor(context, criterion, pack, process, item);
    const kind = 'refactor.rewrite';
    const title = `Add to ${called(process)} what ${criterion.criterion.name} still misses (${open.length} of ${criterion.expectations.length})`;
    if (edits.length > 0) return [{ title, kind, edits }];
    return [
        { title, kind, edits, disabled: `What it misses has to be changed by hand: ${open[0]?.missing}` },
    ];
}
