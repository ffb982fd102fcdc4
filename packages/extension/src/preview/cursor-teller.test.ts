import { expect, test } from 'vitest';
import type { TextEditor } from 'vscode';
import { CursorTeller } from './cursor-teller.ts';
import type { ToPage } from './messages.ts';
import type { Shown } from './shown.ts';

const file = 'file:///a.proc';
const lines = ['process P {', '    step "Log it"', '    step "Pay"', '}'];

/** An editor whose cursor stands at a line and a character, counted from 0. */
function editorAt(line: number, character: number): TextEditor {
    const document = {
        uri: { toString: () => file },
        lineAt: (at: number) => ({ firstNonWhitespaceCharacterIndex: lines[at]!.search(/\S/) }),
    };
    return { document, selection: { active: { line, character } } } as unknown as TextEditor;
}

function shownWith(names: readonly string[]): Shown {
    const places = names.map((id, index) => {
        const line = index + 2;
        const place = { file, line, column: 5, endLine: line, endColumn: lines[line - 1]!.length + 1 };
        return { id, place, anchor: place };
    });
    return { condition: 'current', picture: { places } } as unknown as Shown;
}

test('the page is told of another thing, and not again of the same', () => {
    const told: ToPage[] = [];
    let shown = shownWith(['P.A', 'P.B']);
    const teller = new CursorTeller(
        () => shown,
        message => told.push(message),
    );
    const tell = (line: number, character: number): ToPage[] => {
        told.length = 0;
        teller.tell(editorAt(line, character));
        return [...told];
    };
    expect(tell(0, 0)).toEqual([]);
    expect(tell(1, 0)).toEqual([{ type: 'highlight', node: 'P.A' }]);
    expect(tell(1, 9)).toEqual([]);
    expect(tell(2, 9)).toEqual([{ type: 'highlight', node: 'P.B' }]);
    shown = shownWith(['P.A', 'P.C']);
    expect(tell(2, 9)).toEqual([{ type: 'highlight', node: 'P.C' }]);
    expect(tell(3, 1)).toEqual([{ type: 'highlight' }]);
    tell(1, 9);
    teller.forget();
    expect(tell(1, 9)).toEqual([{ type: 'highlight', node: 'P.A' }]);
});
