import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { resolve, titleOf } from '../../model/lookup.ts';
import { contains } from '../../model/place.ts';
import type { AnyElement, DocumentModel, Process, Workspace } from '../../model/types.ts';
import { kindWord } from '../../rules/support/words.ts';
import type { NamedNode } from '../navigation/names.ts';
import type { Occurrences } from '../navigation/occurrences.ts';
import type { Editor } from '../services.ts';
import { countsFor, stateOf } from './counting.ts';
import { factsOf } from './facts.ts';
import { code, linked, paragraphs, words } from './markdown.ts';
import { Matrices } from './matrices.ts';
import { usesOf } from './uses.ts';

/** More processes than these are not asked what an element of a file counts for, and no more uses are looked at to find them. */
const asked = 8;
const looked = 300;

/** What there is to say of an element: what it is, what its comment says, its facts, what it counts for, where it is used. */
export class ElementHover {
    private readonly occurrences: Occurrences;
    private readonly editor: () => Editor;
    private readonly matrices: Matrices;

    constructor(occurrences: Occurrences, editor: () => Editor) {
        this.occurrences = occurrences;
        this.editor = editor;
        this.matrices = new Matrices(editor);
    }

    /** `target` is the declaration where the element has a name; `from` is the file in which somebody asks. */
    about(model: DocumentModel, element: AnyElement, target: NamedNode | undefined, from: string): string {
        const { analysis } = this.editor();
        const workspace = analysis.workspace();
        const process = model.processes.find(each => contains(each.place, element.place));
        const counts =
            element.kind === 'criterion'
                ? stateOf(element, this.matrices, from)
                : countsFor(
                      element,
                      this.processesOf(model, element, target, from, workspace),
                      workspace,
                      this.matrices,
                  );
        return [
            heading(model, element, process),
            ...(element.documentation ? [paragraphs(element.documentation)] : []),
            factsOf(workspace, element, process).join('  \n'),
            counts.join(element.kind === 'criterion' ? '\n' : '  \n').trim(),
            ...(target ? [usesOf(target, from, this.occurrences, analysis).join('\n')] : []),
        ]
            .filter(part => part !== '')
            .join('\n\n');
    }

    /** The process that holds an element or that it is about; of what stands on its own, those that name it. */
    private processesOf(
        model: DocumentModel,
        element: AnyElement,
        target: NamedNode | undefined,
        from: string,
        workspace: Workspace,
    ): Process[] {
        const own = model.processes.filter(process => contains(process.place, element.place));
        if (own.length > 0) return own;
        const about = [...model.evaluations, ...model.improvements]
            .filter(each => contains(each.place, element.place))
            .map(each => resolve(workspace, each.of));
        if (about.length > 0) return about.filter(each => each?.kind === 'process');
        return target ? this.usersOf(target, from, workspace) : [];
    }

    private usersOf(target: NamedNode, from: string, workspace: Workspace): Process[] {
        const users = new Set<Process>();
        const { first } = this.occurrences.count(target, looked, from);
        for (const { document, container } of first) {
            const name = AstUtils.getContainerOfType(container, ast.isProcess)?.name;
            const model = name === undefined ? undefined : workspace.documents.get(document.uri.toString());
            const process = model?.processes.find(each => each.name === name);
            if (process) users.add(process);
            if (users.size === asked) break;
        }
        return [...users];
    }
}

function heading(model: DocumentModel, element: AnyElement, process: Process | undefined): string {
    const title = words(titleOf(element));
    const name = element.name && element.name !== titleOf(element) ? ` ${code(element.name)}` : '';
    const holder = process && process !== element ? process : packOf(model, element);
    const where = holder ? ` of ${linked(titleOf(holder), holder.anchor)}` : '';
    return `**${title}**  \n${kindWord(element.kind)}${name}${where}`;
}

function packOf(model: DocumentModel, element: AnyElement): AnyElement | undefined {
    return model.packs.find(pack => pack !== element && contains(pack.place, element.place));
}
