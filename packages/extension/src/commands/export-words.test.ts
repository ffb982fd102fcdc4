import { expect, test } from 'vitest';
import { defaultName, summary } from './export-words.ts';

const result = { target: 'file:///b.zip', files: 17, size: 340_400, remarks: [] };

test('the file is named after what is exported', () => {
    const choice = { kind: 'process' as const, label: 'x', uri: 'file:///a.proc' };
    expect(defaultName({ ...choice, name: 'DesignBusinessProcesses' })).toBe('DesignBusinessProcesses.zip');
    expect(defaultName({ ...choice, name: 'Prüfung.Teil 1/2' })).toBe('Prüfung-Teil-1-2.zip');
});

test('the summary counts files, size and remarks', () => {
    expect(summary('b.zip', result)).toBe('"b.zip" is written: 17 files, 340 kB.');
    expect(summary('b.zip', { ...result, files: 1, size: 1 })).toBe('"b.zip" is written: 1 file, 1 byte.');
    expect(summary('b.zip', { ...result, size: 2_340_000, remarks: ['One'] })).toBe(
        '"b.zip" is written: 17 files, 2.3 MB. 1 remark on what it holds.',
    );
});
