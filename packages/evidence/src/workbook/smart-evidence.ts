import { type Pack, titleOf } from '@process-as-code/language';

/** Mahara shows short names in the narrow first column of its matrix. */
const shortest = 100;
const longest = 255;

/**
 * A criteria pack as a framework for SmartEvidence, the matrix of the e-portfolio system Mahara: its `.matrix` file, which an
 * administrator imports. Learning outcomes become standards, criteria their elements. Whose words they are is said in it.
 */
export function smartEvidence(pack: Pack): string {
    const framework = {
        institution: 'all',
        name: cut(titleOf(pack), longest),
        description: description(pack),
        selfassess: false,
        evidencestatuses: [
            { begun: 'Ready for assessment' },
            { incomplete: 'Does not meet the criterion' },
            { partialcomplete: 'Partly meets the criterion' },
            { completed: 'Meets the criterion' },
        ],
        standards: pack.outcomes.map((outcome, index) => ({
            shortname: cut(outcome.name ?? `${index + 1}`, shortest),
            name: cut(titleOf(outcome), longest),
            description: titleOf(outcome),
            standardid: `${index + 1}`,
        })),
        standardelements: pack.outcomes.flatMap(({ criteria }, index) =>
            criteria.map((criterion, at) => ({
                shortname: cut(criterion.name ?? `${index + 1}.${at + 1}`, shortest),
                name: cut(titleOf(criterion), longest),
                description: titleOf(criterion),
                elementid: `${index + 1}.${at + 1}`,
                standardid: `${index + 1}`,
            })),
        ),
    };
    return `${JSON.stringify({ framework }, undefined, 2)}\n`;
}

function description(pack: Pack): string {
    const source = pack.source ? ` Source: ${pack.source.value}.` : '';
    const status = pack.status ? ` Status of the wording: ${pack.status}.` : '';
    return `Exported from the criteria pack ${pack.name ?? pack.id}.${status}${source}`;
}

function cut(text: string, most: number): string {
    const characters = [...text];
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
