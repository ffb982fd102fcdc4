import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { RootedPaths } from '../linking/paths.ts';
import { documentModel } from '../model/build/document.ts';
import { keywordsOf } from '../parser/keywords.ts';
import { createProcServices } from '../services.ts';
import { randomDocument, randomFrom } from '../testing/random-document.ts';
import { applied, formatText } from './format.ts';
import { layout } from './layout.ts';

const DOCUMENTS = 10_000;
const services = createProcServices(EmptyFileSystem, new RootedPaths(() => []));

describe('of 10,000 documents with odd spaces and comments everywhere', () => {
    const pairs = documents();

    test('every word of the language occurs', () => {
        const words = new Set(pairs.flatMap(({ text }) => text.match(/[a-z][a-z0-9-]*/g) ?? []));
        expect([...keywordsOf(services.Grammar)].filter(keyword => !words.has(keyword))).toEqual([]);
    });

    test('nothing but white space changes', () => {
        for (const { text, formatted } of pairs) {
            expect(formatted.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        }
    });

    test('what was formatted stays as it is', { timeout: 60_000 }, () => {
        for (const { formatted } of pairs) expect(formatText(formatted)).toBe(formatted);
    });

    test('the model stays the same', { timeout: 120_000 }, async () => {
        for (let at = 0; at < pairs.length; at += 500) {
            const some = pairs.slice(at, at + 500);
            const before = await models(some.map(({ text }) => text));
            const after = await models(some.map(({ formatted }) => formatted));
            before.forEach((model, index) => {
                if (after[index] === model) return;
                expect(JSON.parse(after[index]!), some[index]!.text).toEqual(JSON.parse(model));
            });
        }
    });
});

test('a part of the lines formatted alone leaves the model as it is', { timeout: 60_000 }, async () => {
    const random = randomFrom(1);
    const texts: string[] = [];
    const parts: string[] = [];
    for (let seed = 1; texts.length < 1000; seed++) {
        const text = randomDocument(services.Grammar, seed);
        const { value, lexerErrors, parserErrors } = services.parser.LangiumParser.parse<ast.Document>(text);
        if (lexerErrors.length + parserErrors.length > 0) continue;
        const edits = layout(value, { indent: '  ', columns: 2 }).filter(() => random() < 0.5);
        texts.push(text);
        parts.push(applied(text, edits));
    }
    expect(await models(parts)).toEqual(await models(texts));
});

function documents(): { readonly text: string; readonly formatted: string }[] {
    const pairs = [];
    for (let seed = 1; pairs.length < DOCUMENTS; seed++) {
        const text = randomDocument(services.Grammar, seed);
        const formatted = formatText(text);
        if (formatted !== undefined) pairs.push({ text, formatted });
    }
    return pairs;
}

/** The models of these texts, as JSON without places. */
async function models(texts: readonly string[]): Promise<string[]> {
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
    const written = texts.map((text, index) =>
        LangiumDocumentFactory.fromString<ast.Document>(text, URI.parse(`file:///${index}.proc`)),
    );
    for (const document of written) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(written);
    const found = written.map(document => JSON.stringify(modelOf(document), withoutPlaces));
    await DocumentBuilder.update(
        [],
        written.map(document => document.uri),
    );
    return found;
}

function modelOf(document: LangiumDocument<ast.Document>): unknown {
    return documentModel(document, services);
}

/** Leaves out where things stand and how far they are indented. */
function withoutPlaces(key: string, value: unknown): unknown {
    const isPlace = typeof value === 'object' && value !== null && 'endLine' in value;
    return isPlace || key === 'indent' || key === 'lines' ? undefined : value;
}
