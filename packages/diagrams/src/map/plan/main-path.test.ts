import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';
import { mapScenes } from '../map-scene.ts';

async function usualWay(flow: string): Promise<string[]> {
    const { workspace, document } = await modelOf(`role A "A"\nprocess P "P" {\nflow {\n${flow}\n}\n}`);
    const [scene] = mapScenes(workspace, document.processes[0]!);
    return scene!.edges.filter(edge => edge.main).map(edge => `${edge.from} ${edge.to}`.replaceAll('P.', ''));
}

test('the likeliest answer is the usual way', async () => {
    const way = await usualWay(`
        start S
        decide D "Is it so?" by A { yes 70% -> X   no 30% -> Y }
        step X "Do this" by A -> E
        step Y "Do that" by A
        end E`);
    expect(way).toEqual(['S D', 'D X', 'X E']);
});

test('an answer that only leads back is not the usual way, however likely', async () => {
    const way = await usualWay(`
        start S
        decide D "Is it done?" by A { yes 25% -> E   otherwise -> W }
        wait W for 1 day -> D
        end E good`);
    expect(way).toEqual(['S D', 'D E']);
});

test('a good end is where the usual way leads, the likelier end or not', async () => {
    const way = await usualWay(`
        start S
        decide D "Is it one?" by A { yes 35% -> X   no -> N }
        step X "Mend it" by A
        end E good
        end N neutral`);
    expect(way).toEqual(['S D', 'D X', 'X E']);
});

test('where no end is called good, any of them is', async () => {
    const way = await usualWay(`
        start S
        decide D "Is it one?" by A { yes 35% -> X   no -> N }
        step X "Mend it" by A
        end E
        end N poor`);
    expect(way).toEqual(['S D', 'D N']);
});
