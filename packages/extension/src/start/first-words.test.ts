import { filled, templates } from '@process-as-code/language/templates';
import { expect, test } from 'vitest';
import { firstWords } from './first-words.ts';

test.each(templates)('a new $id begins with what it is for', template => {
    const text = filled(template, template.answers);
    const { start, end } = firstWords(text);
    expect(text.slice(start - 9, end + 1)).toMatch(/^purpose "[^"]+"$/);
});

test('where no purpose is written the cursor stays at the beginning', () => {
    expect(firstWords('process P "Purpose" {\n}\n')).toEqual({ start: 0, end: 0 });
});
