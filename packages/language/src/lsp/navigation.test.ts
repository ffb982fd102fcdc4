import { EmptyFileSystem } from 'langium';
import { expectGoToDefinition, expectHover, parseHelper } from 'langium/test';
import { expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { createEditorServices } from './services.ts';

const { services } = createEditorServices(EmptyFileSystem);

test('definition leads from a use to the declaration', async () => {
    const text = `
        role <|Advisor|>
        process P { flow { step "x" by <|>Advisor } }
    `;
    await expectGoToDefinition(services)({ text, index: 0, rangeIndex: 0 });
});

test('definition follows an arrow into another branch', async () => {
    const text = `
        process P {
            flow {
                decide "Ok?" { yes -> Re<|>view no { step <|Review|> "Review it" } }
            }
        }
    `;
    await expectGoToDefinition(services)({ text, index: 0, rangeIndex: 0 });
});

test('hover shows the documentation comment', async () => {
    await expectHover(services)({
        text: '/** Answers the phone. */\nrole Advisor\nprocess P { flow { step "x" by <|>Advisor } }',
        index: 0,
        hover: /Answers the phone/,
    });
});

test('a file that is read alone parses to its end', async () => {
    const document = await parseHelper<ast.Document>(services)('role A\nrole B {\n headcount 2\n}');
    expect(document.parseResult.parserErrors).toEqual([]);
    expect(document.parseResult.value.elements).toHaveLength(2);
});
