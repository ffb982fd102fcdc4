import { expect, test } from 'vitest';
import { draftsIn } from './drafts.ts';

test('drafts are found by their clause, not by the word', () => {
    const text = 'process P "stage draft" {\n    stage draft\n    // stage draft\n    stage drafted\n}\n';
    expect(draftsIn(text).map(({ start, end }) => text.slice(start - 6, end + 1))).toEqual(['stage draft\n']);
});
