import type { Ref } from '../../model/element.ts';
import type { End } from '../../model/flow.ts';
import { allNodes } from '../../model/lookup.ts';
import type { DocumentModel, Process, UnresolvedRef, Workspace } from '../../model/types.ts';
import type { Fix } from '../rule.ts';
import { appendNodes } from '../support/blocks.ts';
import { takenNames } from '../support/declare.ts';
import { insertBehind } from '../support/edits.ts';
import { freeName, labelFrom, nameFrom } from '../support/names.ts';
import { oneOf, quote } from '../support/words.ts';
import { processesAround } from './candidates.ts';

/** What an end is called that says nothing of itself. */
const USUAL = 'Done';

/** What is said about `-> end` where nothing has that name, and what can be done about it. */
export interface UnnamedEnd {
    readonly message: string;
    readonly fixes: () => Fix[];
}

/** Undefined unless the keyword `end` stands where an arrow leads. */
export function unnamedEnd(
    document: DocumentModel,
    { ref, expected }: UnresolvedRef,
    workspace: Workspace,
): UnnamedEnd | undefined {
    const process = processesAround(document, ref, workspace)[0];
    if (ref.name !== 'end' || !expected.includes('end') || !process) return undefined;
    const ends = allNodes(process.flow?.nodes ?? []).filter(node => node.kind === 'end');
    const named = ends.flatMap(({ name }) => name ?? []);
    const taken = takenNames(document, process);
    const example = nameFor(ends[0], taken);
    const way =
        named.length > 0
            ? `Write ${oneOf(named.map(name => `-> ${name}`))}.`
            : `Give the end a name, such as end ${example}, and write -> ${example}.`;
    const fixes = () => {
        const nameless = ends.filter(end => end.name === undefined);
        const all = [...named.map(name => write(ref, name)), ...nameless.map(end => call(ref, end, taken))];
        return all.length > 0
            ? all.map(fix => ({ ...fix, unattended: all.length === 1 }))
            : [create(ref, process, example)];
    };
    return { message: `An arrow leads to a name, and no end is called "end". ${way}`, fixes };
}

function write({ place }: Ref, name: string): Omit<Fix, 'unattended'> {
    return { title: `Write ${quote(name)}`, edits: [{ place, text: name }] };
}

/** Gives an end a name, and leads the arrow there. */
function call({ place }: Ref, end: End, taken: ReadonlySet<string>): Omit<Fix, 'unattended'> {
    const name = nameFor(end, taken);
    const keyword = { ...end.place, endLine: end.place.line, endColumn: end.place.column + 'end'.length };
    return {
        title: `Call the end ${end.label === undefined ? '' : `${quote(end.label)} `}${name}`,
        edits: [insertBehind(keyword, ` ${name}`), { place, text: name }],
    };
}

function create({ place }: Ref, process: Process, name: string): Fix {
    return {
        title: `Create the end ${quote(name)}`,
        edits: [appendNodes(process, [`end ${name} "${labelFrom(name)}"`]), { place, text: name }],
        unattended: false,
    };
}

function nameFor(end: End | undefined, taken: ReadonlySet<string>): string {
    return freeName(nameFrom(end?.label ?? '', USUAL), taken);
}
