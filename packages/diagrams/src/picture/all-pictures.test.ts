import type { Process, Workspace } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { handoverPicture } from '../handover/index.ts';
import { journeyPicture } from '../journey/index.ts';
import { exampleProcess } from '../map/example.fixture.ts';
import { raciPicture } from '../raci/index.ts';
import { sipocPicture } from '../sipoc/index.ts';
import { stakeholdersPicture } from '../stakeholders/index.ts';
import { pictureFaults } from './geometry.fixture.ts';
import type { Picture } from './picture.ts';
import { pictureSvg } from './picture-svg.ts';
import { clinic, generated, nothing, waterSupply } from './processes.fixture.ts';

const views: Readonly<Record<string, (workspace: Workspace, process: Process) => Picture>> = {
    sipoc: sipocPicture,
    raci: raciPicture,
    handovers: handoverPicture,
    journey: journeyPicture,
    blueprint: (workspace, process) => journeyPicture(workspace, process, { backstage: true }),
    stakeholders: stakeholdersPicture,
};

/** A hundred of them, with 0 to 30 of everything. */
const documents = Promise.all(
    Array.from({ length: 100 }, async (_, seed) => {
        const count = seed % 20 === 7 ? 30 : [0, 1, 2, 5, 9][seed % 5]!;
        return { seed, ...(await modelOf(generated(seed, count))) };
    }),
);

describe.each(Object.entries(views))('%s', (name, draw) => {
    it('keeps text in its box and apart from other text, lines and borders', async () => {
        const { workspace, process } = await exampleProcess();
        expect(pictureFaults(draw(workspace, process))).toEqual([]);
        for (const text of [waterSupply, clinic, nothing]) {
            const model = await modelOf(text, { broken: true });
            expect(pictureFaults(draw(model.workspace, model.document.processes[0]!))).toEqual([]);
        }
    });

    it('does so whatever people write, from nothing to thirty of everything', async () => {
        for (const { seed, workspace, document } of await documents) {
            expect([seed, pictureFaults(draw(workspace, document.processes[0]!))]).toEqual([seed, []]);
        }
    });

    it('is the same picture every time, and safe as SVG', async () => {
        const text = generated(11, 9);
        const [one, other] = [await modelOf(text), await modelOf(text)];
        const picture = draw(one.workspace, one.document.processes[0]!);
        expect(draw(other.workspace, other.document.processes[0]!)).toEqual(picture);
        expect(picture.view).toBe(name);
        const svg = pictureSvg(picture);
        expect(svg).not.toMatch(/<b>|<script|file:/);
        expect(svg).toContain('<desc>');
    });
});
