import { referencesTo } from '../../analysis/references.ts';
import { evidenceIn } from '../../model/lookup.ts';
import type {
    DocumentModel,
    Evidence,
    Place,
    Role,
    Stakeholder,
    Text,
    Workspace,
} from '../../model/types.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { takenNames } from '../support/declare.ts';
import { appendClauses } from '../support/edits.ts';
import { freeName, labelFrom } from '../support/names.ts';
import { called, described, kindWord, quote } from '../support/words.ts';
import { nameInLabel, type Personal, personalIn, personalOfParty, wordsOfName } from './personal.ts';

/** A role, party or evidence text looks like a person's name, e-mail, phone, postcode or account number. */
export const personName: DocumentRule = {
    code: 'person-name',
    layer: 'names',
    severity: 'warning',
    says: "a role, party or evidence text looks like a person's name, e-mail, phone, postcode or account number",
    fix: 'replace it by the role; mark the item as confidential',
    about: 'document',
    check(document, { workspace, report }) {
        for (const party of partiesOf(document)) {
            const label = party.label ?? labelFrom(party.name ?? '');
            const found = personalOfParty(party.label, party.name);
            if (!found) continue;
            report({
                at: party.labelPlace ? within(party.labelPlace, label, found) : party.anchor,
                message: `${sentence(described(party))} looks like ${whatIs(found)}. Name what the person does, not who it is: people change, and this will be read by others.`,
                fixes: () => roleFixes(party, found, document, workspace),
            });
        }
        for (const item of evidenceIn(document).filter(each => !each.confidential)) {
            for (const { value, place } of textsOf(item)) {
                const [found] = personalIn(value);
                if (!found) continue;
                report({
                    at: within(place, value, found),
                    message: `${quote(value.slice(found.start, found.end))} in ${described(item)} looks like ${whatIs(found)}. Write the role instead, or mark the item as confidential: then its file stays out of the bundle.`,
                    fixes: () => [confidential(item)],
                });
                break;
            }
        }
    },
};

type NamedParty = Role | Stakeholder;

function partiesOf(document: DocumentModel): NamedParty[] {
    return [document, ...document.processes].flatMap(holder => [...holder.roles, ...holder.stakeholders]);
}

function textsOf(item: Evidence): Text[] {
    const { label, labelPlace, held, commentary, author } = item;
    const labelled = label && labelPlace ? { value: label, place: labelPlace } : undefined;
    return [labelled, held, commentary, author?.contribution].filter(text => text !== undefined);
}

function whatIs({ kind }: Personal): string {
    return kind === 'name'
        ? "a person's name"
        : `${kind === 'e-mail address' || kind === 'account number' ? 'an' : 'a'} ${kind} of a person`;
}

function sentence(words: string): string {
    return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Part of a text that stands in quotes on one line, written as it reads; else all of it. */
function within(place: Place, value: string, { start, end }: Personal): Place {
    const isPlain = place.line === place.endLine && place.endColumn - place.column === value.length + 2;
    if (!isPlain) return place;
    const column = place.column + 1;
    return { ...place, column: column + start, endColumn: column + end };
}

function roleFixes(party: NamedParty, found: Personal, document: DocumentModel, workspace: Workspace): Fix[] {
    const { label, labelPlace, name = '' } = party;
    const isNameTelling = nameInLabel(wordsOfName(name)) !== undefined;
    const rest = label === undefined ? '' : withoutPart(label, found);
    const role = rest || (isNameTelling ? '' : labelFrom(name));
    if (role !== '' && !isNameTelling && labelPlace) {
        return [
            {
                title: `Call it ${quote(role)}`,
                edits: [{ place: labelPlace, text: `"${role.replaceAll('"', "'")}"` }],
                unattended: false,
            },
        ];
    }
    const kind = kindWord(party.kind);
    const free = freeName(`Some${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`, takenNames(document));
    const words = role || labelFrom(free);
    const users = [...workspace.documents.values()];
    return [
        {
            title: `Call it ${quote(words)}, and ${free} where it is referred to`,
            edits: [
                { place: party.anchor, text: free },
                ...(labelPlace ? [{ place: labelPlace, text: `"${words.replaceAll('"', "'")}"` }] : []),
                ...users
                    .flatMap(user => referencesTo(user, party))
                    .map(ref => ({
                        place: ref.place,
                        text: ref.name.slice(0, ref.name.lastIndexOf('.') + 1) + free,
                    })),
            ],
            unattended: false,
        },
    ];
}

/** What a label says besides the name: `Team leader` of `Sarah Jones, team leader`. */
function withoutPart(label: string, { start, end }: Personal): string {
    const rest = `${label.slice(0, start)} ${label.slice(end)}`.replace(/[\s,;:()/–—|]+/g, ' ').trim();
    return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

function confidential(item: Evidence): Fix {
    return {
        title: `Mark ${called(item)} as confidential`,
        edits: [appendClauses({ element: item, contents: [] }, ['confidential "Names a person"'])],
        unattended: false,
    };
}
