import type { Process, Role } from '../../model/types.ts';
import type { Fix, RuleContext, TextEdit } from '../rule.ts';
import { declare, takenNames } from './declare.ts';
import { freeName } from './names.ts';
import { likely, visibleRoles } from './parties.ts';

/** What a fix that needs a role is called, and what it writes. */
export interface RoleChoice {
    readonly title: (role: Role) => string;
    /** For a role that is not there yet. */
    readonly create: { readonly title: string; readonly name: string };
    /** Writes the name; undefined where the model does not tell where it belongs. */
    readonly write: (name: string) => TextEdit | undefined;
    /** The roles to choose from; absent: all that can be seen. */
    readonly of?: readonly Role[];
    /** Those of them that come before the others. */
    readonly first?: readonly Role[];
}

/** Fixes that write a role: one for each that is likely to be meant, and one that creates it. */
export function chooseRole(process: Process, context: RuleContext, choice: RoleChoice): Fix[] {
    const { of = visibleRoles(process, context), first = [] } = choice;
    const others = of.filter(role => !first.includes(role));
    const roles = [...likely(first, process), ...likely(others, process)];
    const created = freeName(choice.create.name, takenNames(context.document, process));
    return [
        ...roles.map(role => ({ title: choice.title(role), edits: [choice.write(role.name)] })),
        {
            title: choice.create.title,
            edits: [declare(context.document, 'role', [created]), choice.write(created)],
        },
    ].flatMap(({ title, edits }) => {
        const known = edits.filter(edit => edit !== undefined);
        return known.length === edits.length ? [{ title, edits: known, unattended: false }] : [];
    });
}
