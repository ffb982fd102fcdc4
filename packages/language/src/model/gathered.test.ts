import { expect, test } from 'vitest';
import { Gathered, hasSameItems, turned } from './gathered.ts';
import type { DocumentModel, Workspace } from './types.ts';

interface Small {
    readonly says: readonly string[];
    readonly text: string;
}

const said = new Gathered<readonly string[], ReadonlyMap<string, readonly string[]>>({
    part: document => (document as unknown as Small).says,
    isSame: hasSameItems,
    gather: turned,
});

test('what was gathered holds until a document says something else, comes or goes', () => {
    const one = { says: ['A', 'B'], text: 'one' };
    const other = { says: ['B'], text: 'other' };
    const before = workspaceOf({ one, other });
    const first = said.of(before);
    expect(first).toEqual(
        new Map([
            ['A', ['one']],
            ['B', ['one', 'other']],
        ]),
    );

    expect(said.of(workspaceOf({ one: { ...one, text: 'longer' }, other }))).toBe(first);
    expect(said.of(workspaceOf({ one, other: { ...other, says: [] } })).get('B')).toEqual(['one']);
    expect(said.of(workspaceOf({ one })).get('B')).toEqual(['one']);
    expect(said.of(workspaceOf({ one, third: other })).get('B')).toEqual(['one', 'third']);
    expect(said.of(workspaceOf({ one, third: other, fourth: other })).get('B')).toHaveLength(3);
    expect(said.of(before)).toBe(first);
});

function workspaceOf(documents: Record<string, Small>): Workspace {
    return {
        documents: new Map(Object.entries(documents)) as ReadonlyMap<string, unknown> as ReadonlyMap<
            string,
            DocumentModel
        >,
        files: new Map(),
    };
}
