import { worksOf } from '../../analysis/nodes.ts';
import { resolve } from '../../model/lookup.ts';
import type { Party } from '../../model/types.ts';
import type { ProcessRule } from '../rule.ts';
import { labelFrom } from '../support/names.ts';
import { called, described, folded } from '../support/words.ts';

/** Everyone, team, staff or TBC as a performer. */
export const roleVague: ProcessRule = {
    code: 'role-vague',
    layer: 'roles',
    stage: 'designed',
    severity: 'warning',
    says: '"everyone", "team", "staff", "TBC" as a performer',
    about: 'process',
    check(process, { workspace, report }) {
        const seen = new Set<Party>();
        for (const work of worksOf(process)) {
            for (const ref of work.by) {
                const party = resolve(workspace, ref);
                if (!isPeople(party) || seen.has(party)) continue;
                seen.add(party);
                if (!isVague(party)) continue;
                report({
                    at: ref.place,
                    message: `Who performs ${described(work)} is not recorded: ${called(party)} may be anybody. Write which role it is, for example role Advisor "Customer service advisor".`,
                    related: [{ message: `${called(party)} is declared here.`, place: party.anchor }],
                });
            }
        }
    },
};

function isPeople(party: ReturnType<typeof resolve>): party is Exclude<Party, { kind: 'system' }> {
    return party?.kind === 'role' || party?.kind === 'stakeholder';
}

const judged = new WeakMap<Party, boolean>();

/** Judged once: many processes name the same party. */
function isVague(party: Party): boolean {
    let isSo = judged.get(party);
    if (isSo === undefined) {
        isSo = saysNothing(party);
        judged.set(party, isSo);
    }
    return isSo;
}

/** The label is judged as a whole: "Staff who receive complaints" says who it is. */
function saysNothing(party: Party): boolean {
    const label = party.label || labelFrom(party.name ?? '');
    const words = folded(label);
    return words === '' || vague.has(words.replace(/^(all the|all our|all|the|our|an|a|any) /, ''));
}

/** Without their article. */
const vague: ReadonlySet<string> = new Set(
    [
        'everyone, everybody, anyone, anybody, someone, somebody, one, all, us, we, they, them, others, other, various, several',
        'team, teams, the team, team member, team members, member of the team, members of the team, whole team',
        'staff, staff member, staff members, member of staff, members of staff, personnel, colleagues, people, person, persons',
        'department, departments, office, company, business, organisation, organization',
        'relevant person, relevant people, relevant staff, relevant team, relevant department, appropriate person, appropriate staff',
        'appropriate team, responsible person, person responsible, person in charge, whoever is free, whoever is available',
        'tbc, tbd, tba, to be confirmed, to be decided, to be determined, to be agreed, to be announced, to be named',
        'n a, na, none, unknown, not known, not yet known, not decided, not yet decided, x, xx, xxx, performer',
    ]
        .join(', ')
        .split(', '),
);
