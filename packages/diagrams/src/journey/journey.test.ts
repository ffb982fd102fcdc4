import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from '../map/example.fixture.ts';
import type { Group, Line, Picture, Shape } from '../picture/picture.ts';
import { clinic, nothing, waterSupply } from '../picture/processes.fixture.ts';
import { journeyHtml, journeyMarkdown, journeyOf, journeyPicture } from './index.ts';

const modelled = async (text: string) => {
    const { workspace, document } = await modelOf(text, { broken: true });
    return [workspace, document.processes[0]!] as const;
};
const groupsOf = (picture: Picture): Group[] => picture.shapes.filter(shape => shape.type === 'group');
const wordsOf = (shapes: readonly Shape[]): string =>
    shapes
        .flatMap(shape =>
            shape.type === 'label' ? [shape.text] : shape.type === 'group' ? [wordsOf(shape.shapes)] : [],
        )
        .join(' ');
const curvesOf = (picture: Picture): Line[] =>
    picture.shapes.filter((shape): shape is Line => shape.type === 'line' && shape.strokeWidth === 2);

describe('journeyOf', () => {
    it('finds touchpoints, and where customers take part though no touchpoint is written', async () => {
        const { workspace, process } = await exampleProcess();
        const { stages } = journeyOf(workspace, process);
        const met = stages.flatMap(stage => stage.works.filter(work => work.moments.length > 0));
        expect(met.map(work => [work.label, work.moments[0]!.recorded, work.moments[0]!.feeling])).toEqual([
            ['Acknowledge and log the complaint', true, 3],
            ['Send the answer', true, 4],
            ['Does the customer accept the answer?', false, undefined],
        ]);
    });

    it('lists those who meet the process in the order of the text', async () => {
        const { parties } = journeyOf(...(await modelled(waterSupply)));
        expect(parties.map(party => party.label)).toEqual([
            'Household',
            'Customer on the priority services register',
        ]);
    });
});

describe('journeyPicture', () => {
    it('has a column for every meeting, and one that says so for a phase without any', async () => {
        const { workspace, process } = await exampleProcess();
        const picture = journeyPicture(workspace, process);
        const touchpoints = groupsOf(picture).filter(group => group.kind === 'touchpoint');
        expect(touchpoints.map(group => group.id)).toHaveLength(3);
        expect(touchpoints[0]!.label).toContain(
            'Tenant by phone, email. Promise: “We answer within 10 working days”. Feeling: 3 of 5',
        );
        expect(wordsOf(picture.shapes)).toContain('Nobody outside meets the process here');
    });

    it('breaks the curve where no feeling is recorded, and says so', async () => {
        const picture = journeyPicture(...(await modelled(clinic)));
        expect(curvesOf(picture)).toEqual([]);
        expect(wordsOf(picture.shapes)).toContain('Patient: not recorded');
        const whole = journeyPicture(
            ...(await modelled(
                clinic
                    .replace('promise "A nurse rings back within 30 minutes"', 'feeling 5')
                    .replace('by Patient {', 'by Nurse {'),
            )),
        );
        expect(curvesOf(whole)).toHaveLength(2);
    });

    it('draws the curve up when the feeling rises', async () => {
        const { workspace, process } = await exampleProcess();
        const [curve] = curvesOf(journeyPicture(workspace, process));
        expect(curve!.points[1]![1]).toBeLessThan(curve!.points[0]![1]);
    });

    it('goes on below where a page is full', async () => {
        const steps = Array.from(
            { length: 13 },
            (_, index) => `step "s${index}" { touchpoint C by phone { feeling 3 } }`,
        ).join(' ');
        const picture = journeyPicture(
            ...(await modelled(
                `stakeholder C { customer }\nprocess P { flow { phase "All" { ${steps} } } }`,
            )),
        );
        expect(wordsOf(picture.shapes).match(/All \(goes on\)/g)).toHaveLength(2);
        expect(picture.width).toBe(journeyPicture(...(await modelled(clinic))).width);
    });

    it('says which clause adds a touchpoint where there is none', async () => {
        expect(wordsOf(journeyPicture(...(await modelled(nothing))).shapes)).toContain(
            'No touchpoint is recorded. Write: touchpoint … by …',
        );
    });
});

describe('the service blueprint', () => {
    it('parts what customers do, what they see, what they do not see, and systems', async () => {
        const [workspace, process] = await modelled(waterSupply);
        const picture = journeyPicture(workspace, process, { backstage: true });
        const works = groupsOf(picture).filter(group => group.kind === 'work');
        const rowsOf = (id: string) =>
            works.filter(group => group.id === `Restore.${id}`).map(group => group.label.split(':')[0]);
        expect(rowsOf('Call')).toEqual(['Customer', 'Front stage', 'Systems']);
        expect(rowsOf('Locate')).toEqual(['Back stage', 'Systems']);
        expect(rowsOf('Dig')).toEqual(['Back stage']);
        const words = wordsOf(picture.shapes);
        for (const line of ['Line of interaction', 'Line of visibility', 'Line of internal interaction'])
            expect(words).toContain(line);
    });

    it('shows a step of the customer as theirs alone', async () => {
        const [workspace, process] = await modelled(clinic);
        const picture = journeyPicture(workspace, process, { backstage: true });
        const rows = groupsOf(picture).filter(group => group.id === 'Clinic.Agree');
        expect(rows.map(group => group.label.split(':')[0])).toEqual(['Customer']);
    });
});

describe('the journey as a table', () => {
    it('has a row for each meeting under its phase', async () => {
        const journey = journeyOf(...(await modelled(waterSupply)));
        expect(journeyMarkdown(journey)).toContain(
            '| Tell every household what happens next | Customer on the priority services register | phone | “We ring you first” | 4 |',
        );
        expect(journeyHtml(journey)).toContain('<th scope="rowgroup" colspan="5">Notice the burst</th>');
        expect(journeyHtml(journey)).not.toContain('>Repair<');
    });
});
