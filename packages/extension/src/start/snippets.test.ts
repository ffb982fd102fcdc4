import { readFileSync } from 'node:fs';
import { checkDocument } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';

interface Snippet {
    readonly prefix: string;
    readonly description: string;
    readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
    readFileSync(new URL('../../snippets/proc.json', import.meta.url), 'utf8'),
);

const around = (nodes: string) => `
role Advisor
role TeamLeader
role Specialist
stakeholder Customer { external }
process P {
    flow {
        start
        ${nodes}
        end
    }
}`;

test.each(Object.entries(snippets))('%s says nothing wrong as it is inserted', async (_, { body }) => {
    const text = body.join('\n').replaceAll(/\$\{\d+:([^}]*)\}|\$0/g, '$1');
    const isWhole = text.includes('process ');
    const { workspace, document } = await modelOf(isWhole ? text : around(text));
    const { findings } = checkDocument(workspace, document.file, { today: '2026-11-21' });
    expect(findings.filter(({ severity }) => /error|warning/.test(severity))).toEqual([]);
    expect(document.processes[0]?.flow?.nodes.length).toBeGreaterThan(2);
});

test('the places of a snippet that share a number share their text', () => {
    for (const { body } of Object.values(snippets)) {
        const places = [...body.join('\n').matchAll(/\$\{(\d+):([^}]*)\}/g)];
        const texts = new Map<string, string>();
        for (const [, number = '', text = ''] of places) {
            expect(text).toBe(texts.get(number) ?? text);
            texts.set(number, text);
        }
    }
});
