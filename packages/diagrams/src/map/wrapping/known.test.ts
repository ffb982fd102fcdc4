import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';
import { mapScenes } from '../map-scene.ts';
import { generatedProcess } from '../processes.fixture.ts';
import { Known } from './known.ts';

test('work is done once for the same data, and again when a picture had no use for it', () => {
    const known = new Known();
    let worked = 0;
    const work = () => ++worked;
    known.once('row', { a: 1 }, work);
    known.once('row', { a: 1 }, work);
    known.begin();
    expect(known.once('row', { a: 1 }, work)).toBe(1);
    known.begin();
    known.begin();
    expect(known.once('row', { a: 1 }, work)).toBe(2);
    expect(known.once('picture', { a: 1 }, work)).toBe(3);
});

test('a map that takes up what is known of another one is the map it would be without', async () => {
    const known = new Known();
    const text = generatedProcess(3, 40);
    const label = /step [^\n"]*"/;
    for (const words of ['', 'Look again and ', 'Look again, wait for an answer, then ']) {
        const { workspace, document } = await modelOf(text.replace(label, match => match + words));
        const process = document.processes.at(-1);
        expect(mapScenes(workspace, process!, { width: 900, known })).toEqual(
            mapScenes(workspace, process!, { width: 900 }),
        );
    }
});
