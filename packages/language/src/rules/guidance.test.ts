import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './index.ts';

const page = readFileSync(new URL('../../../../docs/rules/guidance.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter(line => line.startsWith('| ') && !/^\| (mistake|---) /.test(line));

test('every mistake is told by a rule, and every rule tells one', () => {
    const told = rows.map(row => [...row.matchAll(/\[([a-z-]+)\]\(\1\.md\)/g)].map(match => match[1]!));
    for (const [index, codes] of told.entries()) expect(codes, rows[index]).not.toEqual([]);
    expect([...new Set(told.flat())].sort()).toEqual(rules.map(rule => rule.code).sort());
});
