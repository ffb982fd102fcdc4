import { visible } from '../../analysis/visibility.ts';
import type { ElementKind } from '../../model/element.ts';
import { evaluationsOf } from '../../model/lookup.ts';
import { contains } from '../../model/place.ts';
import type { DocumentModel, Evaluation, Process, UnresolvedRef, Workspace } from '../../model/types.ts';
import type { Fix, TextEdit } from '../rule.ts';
import { appendNodes, processBlock } from '../support/blocks.ts';
import { declare, isTopKind, topOf } from '../support/declare.ts';
import { appendClauses, insertBehind } from '../support/edits.ts';
import { labelFrom } from '../support/names.ts';
import { kindWord, quote } from '../support/words.ts';
import { processesAround } from './candidates.ts';

/** Fixes that create what an unknown name stands for: one for each kind that may stand there and that can be made of a name. */
export function creations(document: DocumentModel, unknown: UnresolvedRef, workspace: Workspace): Fix[] {
    const { ref, expected } = unknown;
    const [name = '', outer] = ref.name.split('.').reverse();
    if (name === '') return [];
    const processes =
        outer === undefined
            ? processesAround(document, ref, workspace)
            : visible(workspace, document).flatMap(other =>
                  other.processes.filter(({ name }) => name === outer),
              );
    const place: Surroundings = {
        document,
        workspace,
        unknown,
        isInside: outer !== undefined,
        process: processes[0],
    };
    return expected.flatMap(kind => {
        const edit = creation(kind, `${name} "${labelFrom(name)}"`, place);
        return edit
            ? [
                  {
                      title: `Create the ${kindWord(kind)} ${quote(kind === 'criterion' ? ref.name : name)}`,
                      edits: [edit],
                      unattended: false,
                  },
              ]
            : [];
    });
}

interface Surroundings {
    readonly document: DocumentModel;
    readonly workspace: Workspace;
    readonly unknown: UnresolvedRef;
    /** The process in which it would be: that of the reference, or the one that the name names. */
    readonly process: Process | undefined;
    readonly isInside: boolean;
}

function creation(kind: ElementKind, words: string, around: Surroundings): TextEdit | undefined {
    const { document, process, unknown, isInside } = around;
    if (isTopKind(kind)) return isInside ? undefined : declare(document, kind, [unknown.ref.name]);
    switch (kind) {
        case 'artifact':
            // A label makes an artifact known where a step takes or gives it.
            return isInside
                ? undefined
                : insertBehind(unknown.ref.place, words.slice(unknown.ref.name.length));
        case 'goal':
            return goal(document, words);
        case 'kpi':
        case 'input':
        case 'output':
            return process && appendClauses(processBlock(process), [`${kind} ${words}`]);
        case 'step':
        case 'end':
            return process && appendNodes(process, [`${kind} ${words}`]);
        case 'decision':
            return process && appendNodes(process, [`decide ${words} {`, '\tyes { }', '\tno { }', '}']);
        case 'wait':
            return process && appendNodes(process, [`wait ${words} until "It can go on"`]);
        case 'criterion':
            return criterion(around);
        case 'finding':
            return inEvaluation(around, `finding ${words}`);
        case 'recommendation':
            return inEvaluation(around, `recommend ${words}`);
        default:
            return undefined;
    }
}

/** In the first outcome of a pack of this file: of the one that the name begins with, where it begins with one. */
function criterion({ document, unknown }: Surroundings): TextEdit | undefined {
    const { name } = unknown.ref;
    const named = document.packs.find(pack => name.startsWith(`${pack.name}.`));
    const id = named ? name.slice(`${named.name}.`.length) : name;
    const packs = named ? [named] : document.packs;
    const outcomes = packs.flatMap(pack => pack.outcomes);
    const [outcome] = outcomes;
    const isThere = outcomes.some(({ criteria }) => criteria.some(other => other.name === id));
    if (!outcome || isThere) return undefined;
    return appendClauses({ element: outcome, contents: outcome.criteria }, [
        `criterion ${id} "${labelFrom(id)}"`,
    ]);
}

function goal(document: DocumentModel, words: string): TextEdit {
    const [organisation] = document.organisations;
    return organisation
        ? appendClauses({ element: organisation, contents: organisation.goals }, [`goal ${words}`])
        : {
              place: topOf(document.file),
              text: `organisation "Our organisation" {\n    goal ${words}\n}\n\n`,
          };
}

/** In the evaluation that holds the reference, else in the first one of the process. */
function inEvaluation(
    { document, workspace, unknown, process }: Surroundings,
    clause: string,
): TextEdit | undefined {
    const evaluations: Evaluation[] = [
        ...document.evaluations,
        ...document.processes.flatMap(other => other.evaluations),
    ].filter(evaluation => contains(evaluation.place, unknown.ref.place));
    const element = evaluations[0] ?? (process && evaluationsOf(workspace, process)[0]);
    return (
        element &&
        appendClauses({ element, contents: [...element.findings, ...element.recommendations] }, [clause])
    );
}
