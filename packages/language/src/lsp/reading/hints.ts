import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams, Position } from 'vscode-languageserver';
import { expectedTimes } from '../../analysis/expected-time.ts';
import { flowGraph } from '../../analysis/flow-graph.ts';
import { isStep, nodesOf, stepsOf } from '../../analysis/nodes.ts';
import { isShareKnown, shareReaching } from '../../analysis/reach.ts';
import { accountableFor } from '../../analysis/responsibility.ts';
import { timeText, workingWeekOf } from '../../analysis/working-time.ts';
import { titleOf } from '../../model/lookup.ts';
import type { Branch, FlowNode, Place, Process, Workspace } from '../../model/types.ts';
import type { Editor } from '../services.ts';

/** What can be told of a flow without being written; each can be switched off. */
export class FlowHints implements InlayHintProvider {
    private readonly editor: () => Editor;

    constructor(editor: () => Editor) {
        this.editor = editor;
    }

    getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
        const { analysis, settings } = this.editor();
        const wanted = settings.current.hints;
        const workspace = analysis.workspace();
        const isShown = ({ line }: Position): boolean => range.start.line <= line && line <= range.end.line;
        return analysis
            .modelOf(document)
            .processes.flatMap(process => [
                ...(wanted?.accountable === false ? [] : accountableHints(process, isShown)),
                ...(wanted?.expectedTime === false ? [] : timeHints(workspace, process, isShown)),
                ...(wanted?.chance === false ? [] : chanceHints(process, isShown)),
            ]);
    }
}

type IsShown = (position: Position) => boolean;

/** Behind the only performer of a step for which nobody is written to be accountable. */
function accountableHints(process: Process, isShown: IsShown): InlayHint[] {
    return stepsOf(process).flatMap(step => {
        const [performer] = step.accountable.length === 0 ? accountableFor(step) : [];
        const position = performer && endOf(performer.place);
        if (!position || !isShown(position)) return [];
        return hint(
            position,
            'accountable',
            'Who alone performs a step is accountable for it, where nobody else is.',
        );
    });
}

const expected =
    'Expected time from the start until this is done, over the cases that come here; answers without a percent count alike';

/** Behind the first line of everything that takes time, and of ends. */
function timeHints(workspace: Workspace, process: Process, isShown: IsShown): InlayHint[] {
    const week = workingWeekOf(workspace, process);
    const timeTo = expectedTimes(workspace, process);
    return nodesOf(process).flatMap(node => {
        const position = behindHead(node);
        const counts = isStep(node) || ['decision', 'wait', 'parallel', 'end'].includes(node.kind);
        const time = counts && isShown(position) && timeTo(node.id);
        if (!time || time.minutes === 0) return [];
        const text = timeText(week, time.minutes);
        if (time.missing.length === 0) {
            return hint(position, `after ${text}`, `${expected}.`);
        }
        const missing = time.missing.map(other => `"${titleOf(other)}"`).join(', ');
        return hint(
            position,
            `after at least ${text}`,
            `${expected}. It is longer: no time is written for ${missing}.`,
        );
    });
}

/** Behind branches and exceptions, and behind the first line of what an arrow leads to, where not all cases come. */
function chanceHints(process: Process, isShown: IsShown): InlayHint[] {
    const graph = flowGraph(process);
    const branches = new Map(
        nodesOf(process).flatMap(node =>
            node.kind === 'decision'
                ? node.branches.map((branch): [Place, Branch] => [branch.place, branch])
                : [],
        ),
    );
    const ways = graph.edges.flatMap(edge => {
        if (edge.chance === undefined || (edge.kind !== 'branch' && edge.kind !== 'exception')) return [];
        const branch = branches.get(edge.place);
        const place = branch?.nodes ? (branch.chance?.place ?? branch.anchor) : edge.place;
        const position = endOf(place);
        const said = edge.stated ? edge.chance : 1;
        return isShown(position) ? share(process, edge.id, position, said) : [];
    });
    const entered = new Set(graph.edges.flatMap(edge => (edge.arrow ? edge.to : [])));
    const nodes = graph.nodes.flatMap(({ id, kind, node }) => {
        const position = behindHead(node);
        if (!entered.has(id) || kind === 'join' || !isShown(position)) return [];
        return share(process, id, position, 1);
    });
    return [...ways, ...nodes];
}

/** Says nothing that is written already, nothing of what no case does, and nothing that rests on chances nobody wrote. */
function share(process: Process, id: string, position: Position, said: number): InlayHint[] {
    const chance = shareReaching(process, id);
    const text = percent(chance);
    if (chance === 0 || text === percent(said) || !isShareKnown(process, id)) return [];
    return hint(
        position,
        `${text} of cases`,
        'Share of all cases that ever come here, by the chances of the ways to it.',
    );
}

function percent(share: number): string {
    const value = share * 100;
    return `${value < 10 || value > 90 ? Math.round(value * 10) / 10 : Math.round(value)}%`;
}

function hint(position: Position, label: string, tooltip: string): InlayHint[] {
    return [{ position, label, tooltip, paddingLeft: true }];
}

/** Behind the opening brace; behind the whole node where there is none. */
function behindHead(node: FlowNode): Position {
    const { line, column } = node.body?.place ?? { line: node.place.endLine, column: node.place.endColumn };
    return { line: line - 1, character: column - 1 };
}

function endOf(place: Place): Position {
    return { line: place.endLine - 1, character: place.endColumn - 1 };
}
