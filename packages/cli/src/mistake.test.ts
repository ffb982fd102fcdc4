import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Mistake, offer, sentenceOf } from './mistake.ts';

describe('what went wrong, as a sentence', () => {
    it('is what the program says itself', () => {
        expect(sentenceOf(new Mistake('name a folder with -o'))).toBe('name a folder with -o.');
    });

    it('explains what the file system says', async () => {
        const error = await readFile('/no/such/file').catch(error => error);
        expect(sentenceOf(error)).toBe('/no/such/file: there is no such file or folder. Check the path.');
    });

    it('is one line for whatever else is thrown', () => {
        expect(sentenceOf(new Error('first\n  second'))).toBe('Something unexpected happened: first second.');
        expect(sentenceOf('text')).toBe('Something unexpected happened: text.');
    });
});

describe('names to choose from', () => {
    it('are listed once each, twenty at most', () => {
        expect(offer([])).toBe('There is none at all');
        expect(offer(['A', 'B', 'A'])).toBe('Choose from A, B');
        expect(offer(Array.from({ length: 22 }, (_, index) => `N${index}`))).toMatch(/N19 and 2 more$/);
    });
});
