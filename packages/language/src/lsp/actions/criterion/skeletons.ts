import type { CriterionCoverage, ExpectationCoverage } from '../../../coverage/index.ts';
import type { Item } from '../../../coverage/kind.ts';
import { kinds } from '../../../coverage/kinds/index.ts';
import { type Scope, scopeOf } from '../../../coverage/scope.ts';
import type { Element } from '../../../model/element.ts';
import type { Evidence, Portfolio, Process } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import type { ActionContext } from '../action.ts';
import { designRecipes } from './design.ts';
import { Draft, type Promised } from './draft.ts';
import { mapRecipes } from './map.ts';
import { measureRecipes } from './measures.ts';
import { peopleRecipes } from './people.ts';
import type { Recipe } from './recipe.ts';

const recipes: Readonly<Record<string, Recipe>> = {
    ...designRecipes,
    ...mapRecipes,
    ...peopleRecipes,
    ...measureRecipes,
};

/** Something new that several expectations may share. */
interface Fresh {
    readonly kind: string;
    readonly features: Set<string>;
}

/**
 * Edits that write what a criterion still misses: what is there is completed, what is not there is added to the process. Facts
 * that only a person knows are left to a comment. None where nothing can be written.
 */
export function skeletonsFor(
    context: ActionContext,
    criterion: CriterionCoverage,
    subject: { readonly portfolio?: Portfolio; readonly processes: readonly Process[] },
    process: Process,
    item?: Evidence,
): TextEdit[] {
    const scope = scopeOf(context.workspace, context.today, subject);
    const draft = new Draft(context, process, item);
    const completed = new Map<Element, { recipe: Recipe; features: Set<string> }>();
    const fresh: Fresh[] = [];
    for (const expectation of criterion.expectations) {
        if (!expectation.recorded) plan(expectation, scope, completed, fresh);
    }
    for (const [element, { recipe, features }] of completed) complete(draft, element, recipe, features);
    for (const { kind, features } of fresh.toSorted((a, b) => rank(a.kind) - rank(b.kind)))
        write(draft, recipes[kind]!, features);
    for (let [kind] = draft.open; kind; [kind] = draft.open) keep(draft, kind);
    return draft.finish();
}

function plan(
    { expectation }: ExpectationCoverage,
    scope: Scope,
    completed: Map<Element, { recipe: Recipe; features: Set<string> }>,
    fresh: Fresh[],
): void {
    const { form, what, least } = expectation;
    const recipe = recipes[what.value];
    const kind = kinds.get(what.value);
    if (!recipe || !kind || form === 'no' || form === 'clean') return;
    const features = expectation.features.map(({ value }) => value);
    const items = kind.items(scope);
    const lacking = (one: Item) => features.filter(feature => !one.has(feature));
    const open = items.filter(one => lacking(one).length > 0);
    let missing = form === 'every' ? (items.length === 0 ? 1 : 0) : least - (items.length - open.length);
    for (const one of open) {
        if (form === 'some' && missing <= 0) break;
        const element = scope.processes
            .flatMap(process => recipe.elements(process, scope.workspace))
            .find(other => other.anchor === one.place);
        if (!element || !lacking(one).every(feature => recipe.features[feature]?.fits?.(element) ?? true))
            continue;
        const known = completed.get(element) ?? { recipe, features: new Set() };
        for (const feature of lacking(one)) known.features.add(feature);
        completed.set(element, known);
        missing--;
    }
    const free = fresh.filter(
        other => other.kind === what.value && !inConflict(recipe, other.features, features),
    );
    for (; missing > 0; missing--) {
        const shared = free.shift() ?? { kind: what.value, features: new Set<string>() };
        if (!fresh.includes(shared)) fresh.push(shared);
        for (const feature of features) shared.features.add(feature);
    }
}

function inConflict(
    { conflicts = [] }: Recipe,
    has: ReadonlySet<string>,
    wanted: readonly string[],
): boolean {
    const both = new Set([...has, ...wanted].filter(feature => conflicts.includes(feature)));
    return both.size > 1;
}

function complete(draft: Draft, element: Element, recipe: Recipe, wanted: ReadonlySet<string>): void {
    for (const [name, feature] of Object.entries(recipe.features)) {
        if (!wanted.has(name)) continue;
        const { head, clauses } = feature.part(draft, element.name ?? '');
        const at = head ? feature.at?.(element, draft) : undefined;
        if (head && at) draft.behind(at, head);
        if (clauses) draft.append(element, clauses);
    }
}

function write(draft: Draft, recipe: Recipe, wanted: ReadonlySet<string>): void {
    const name = recipe.name?.(draft) ?? '';
    const parts = Object.entries(recipe.features)
        .filter(([feature]) => wanted.has(feature))
        .map(([, feature]) => feature.part(draft, name));
    const head = parts.map(part => part.head ?? '').join('');
    recipe.write(
        draft,
        name + head,
        parts.flatMap(part => part.clauses ?? []),
        wanted,
    );
}

/** What others refer to is written first, so that they share it. */
function rank(kind: string): number {
    const order = ['kpi', 'evidence', 'evaluation', 'finding', 'recommendation'];
    return order.includes(kind) ? order.indexOf(kind) - order.length : 0;
}

/** Writes something that was referred to and that nobody has asked for. */
function keep(draft: Draft, kind: Promised): void {
    switch (kind) {
        case 'customer':
            draft.append(draft.process, [
                `stakeholder ${draft.fulfil(kind, '')} "Customer" {`,
                '\texternal customer',
                '}',
            ]);
            break;
        case 'frontline':
            draft.append(draft.process, [
                `role ${draft.fulfil(kind, '')} "Front-line staff" {`,
                '\tfrontline',
                '}',
            ]);
            break;
        case 'role':
            draft.append(draft.process, [`role ${draft.fulfil(kind, '')} "Who is responsible"`]);
            break;
        default:
            write(draft, recipes[kind]!, new Set());
    }
}
