import { bundleParts } from '@process-as-code/evidence';
import { expect, test } from 'vitest';
import { contents, defaultName, fileName, filesAndSize, partLabel, partUse, sizeInWords } from './words.ts';

test('the file is named after what is exported', () => {
    const choice = { kind: 'process' as const, label: 'x', uri: 'file:///a.proc' };
    expect(defaultName({ ...choice, name: 'DesignBusinessProcesses' })).toBe('DesignBusinessProcesses.zip');
    expect(defaultName({ ...choice, name: 'Prüfung.Teil 1/2' })).toBe('Prüfung-Teil-1-2.zip');
});

test('every part of a bundle has a label and a use', () => {
    for (const part of bundleParts) {
        expect(partLabel(part)).not.toBe(part);
        expect(partUse(part), part).not.toBe('');
    }
    expect(partLabel('hologram')).toBe('hologram');
});

test('files are counted, and the sizes that are known summed up', () => {
    const file = (size?: number) => ({ path: 'a', ...(size !== undefined && { size }) });
    expect(filesAndSize([file(1200)])).toBe('1 file, 1 kB');
    expect(filesAndSize([file(1200), file(800)])).toBe('2 files, 2 kB');
    expect(filesAndSize([file(1200), file()])).toBe('2 files, over 1 kB');
    expect(filesAndSize([file()])).toBe('1 file');
    expect(contents([file(1200), file()])).toBe('2 files: 1 kB are copied, the rest is made');
    expect(contents([file(), file()])).toBe('2 files');
});

test('a size is told in the unit that suits it', () => {
    expect([1, 2, 340_400, 2_340_000, 262_144_000].map(sizeInWords)).toEqual([
        '1 byte',
        '2 bytes',
        '332 kB',
        '2.2 MB',
        '250 MB',
    ]);
});

test('a file is named as its folder names it, also where its address is damaged', () => {
    expect(fileName('file:///a%20b/Gw%C3%AAn.csv')).toBe('Gwên.csv');
    expect(fileName('file:///a/50%.csv')).toBe('50%.csv');
});
