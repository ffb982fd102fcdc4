import { AstUtils, type DocumentationProvider } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import type { PathPolicy } from '../../linking/paths.ts';
import type { ElementKind } from '../../model/element.ts';
import { relativePath } from '../../rules/support/declare.ts';
import { freeName } from '../../rules/support/names.ts';
import { kindWord } from '../../rules/support/words.ts';
import type { Cursor } from './cursor.ts';
import { type Expected, ownerOf } from './grammar-machine.ts';
import { addImport } from './imports.ts';
import { byLikelihood } from './likelihood.ts';
import { namelessNodes } from './nameless.ts';
import type { Proposal, Request } from './request.ts';
import type { Candidate, VisibleNames } from './visible.ts';

/** So many names that can be seen are offered at once. */
const MOST_HERE = 200;
/** So many names of files that are not imported yet are offered at once. */
const MOST_ELSEWHERE = 50;
/** What is wanted in places of templates that say more than a type: the type, and a clause that asks for the same. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
    Customer: ['Party', 'Touchpoint'],
    Role: ['Role', 'Owner'],
};
/** Kinds of element that people name from outside the process they stand in. */
const NAMED_FROM_OUTSIDE = new Set(['Kpi', 'Evidence', 'Finding', 'Recommendation']);

/** Offers the names of elements. */
export class NameProposals {
    private readonly visible: VisibleNames;
    private readonly paths: () => PathPolicy;
    private readonly documentation: () => DocumentationProvider;

    constructor(visible: VisibleNames, paths: () => PathPolicy, documentation: () => DocumentationProvider) {
        this.visible = visible;
        this.paths = paths;
        this.documentation = documentation;
    }

    /** The names that fit where a reference is wanted: those that can be seen, then those of other files. */
    propose(request: Request, expected: Expected): Proposal[] {
        const type = referenceOf(expected);
        if (type === undefined || expected.terminal !== 'ID') return [];
        const { cursor, root } = request;
        const rule = ownerOf(expected).rule;
        const excluded = new Set([...listed(request), ...declaredAround(request)]);
        const fits = ({ name }: Candidate) => !excluded.has(name);
        const dot = cursor.statement.at(-1)?.image === '.' ? cursor.statement.at(-2)?.image : undefined;
        if (type === 'Criterion') return this.criteria(request, rule, excluded);
        const place = { rule, type, offset: cursor.offset };
        const documents = this.visible.usedIn(root, type);
        if (dot !== undefined) {
            const inside = this.visible.inside(root, dot, type).filter(fits);
            return byLikelihood(inside, place, documents).map(candidate => this.proposal(candidate));
        }
        const here = byLikelihood(this.visible.here(root, cursor, type).filter(fits), place, documents);
        const known = new Set(here.map(candidate => candidate.node));
        const qualified = NAMED_FROM_OUTSIDE.has(type)
            ? this.visible.qualified(root, type).filter(candidate => !known.has(candidate.node))
            : [];
        const nameless =
            type === 'FlowNode' ? namelessNodes(request, this.visible.processesAt(root, cursor)) : [];
        const most =
            here.length > MOST_HERE ? here.filter(({ name }) => resembles(name, cursor.word.typed)) : here;
        const isPart = most.length > MOST_HERE ? { isPartOfMore: true } : {};
        return [
            ...most.slice(0, MOST_HERE).map(candidate => ({ ...this.proposal(candidate), ...isPart })),
            ...qualified.slice(0, MOST_ELSEWHERE).map(candidate => this.proposal(candidate)),
            ...nameless.map(({ node, name, edit }) => ({ ...this.proposal({ node, name }), also: [edit] })),
        ];
    }

    /** The names of files that are not imported yet; to take one adds the import. */
    proposeImports(request: Request, expected: Expected): Proposal[] {
        const type = referenceOf(expected);
        const isQualified = request.cursor.statement.at(-1)?.image === '.' && type !== 'Criterion';
        if (type === undefined || expected.terminal !== 'ID' || isQualified) return [];
        const replaces = type === 'Criterion' ? { replaces: criterionAt(request.cursor) } : {};
        const own = request.document.uri;
        const { typed } = request.cursor.word;
        const found = this.visible.elsewhere(request.root, type).flatMap(({ document, names }) => {
            const fitting = names.filter(({ name }) => resembles(name, typed));
            const uri = fitting.length > 0 ? AstUtils.getDocument(document).uri.toString() : '';
            return fitting.map(candidate => ({ candidate, uri }));
        });
        const nearest = found.length > MOST_ELSEWHERE ? mostShared(found, own.toString()) : found;
        return nearest.slice(0, MOST_ELSEWHERE).flatMap(({ candidate, uri }): Proposal[] => {
            const path = relativePath(own.toString(), uri);
            if (!this.paths().resolve(own, path)) return [];
            const proposal = this.proposal(candidate);
            return [
                {
                    ...proposal,
                    ...replaces,
                    description: `${proposal.description} – imports ${path}`,
                    also: [addImport(request, path)],
                    ...(found.length > MOST_ELSEWHERE ? { isPartOfMore: true } : {}),
                },
            ];
        });
    }

    /** The names of a type for a place in a template, the likeliest first; `Customer` is a party that customers lead. */
    choices(request: Request, wanted: string): string[] {
        const [type, rule] = PLACES[wanted] ?? [wanted, ''];
        const { cursor, root } = request;
        const around = new Set(declaredAround(request));
        const candidates = this.visible.here(root, cursor, type).filter(({ name }) => !around.has(name));
        const wantedHere = { rule, type, offset: cursor.offset };
        return byLikelihood(candidates, wantedHere, this.visible.usedIn(root, type)).map(({ name }) => name);
    }

    /** Gives names that nothing in the file or the process bears yet. */
    freeIn({ root, cursor }: Request): (name: string) => string {
        const taken = this.visible.taken(root, cursor);
        return name => freeName(name, taken);
    }

    private criteria(request: Request, rule: string, excluded: ReadonlySet<string>): Proposal[] {
        const { cursor, root } = request;
        const replaces = criterionAt(cursor);
        const written = cursor.text.slice(replaces.start, cursor.offset);
        const pack = written.includes('.') ? written.slice(0, written.indexOf('.')) : undefined;
        const candidates = byLikelihood(
            this.visible.here(root, cursor, 'Criterion'),
            { rule, type: 'Criterion', offset: cursor.offset },
            this.visible.usedIn(root, 'Criterion'),
        );
        return candidates
            .map(candidate => {
                const packName = packOf(candidate);
                const isLong = pack !== undefined && pack === packName;
                const id = (candidate.node as { name?: string }).name ?? candidate.name;
                return isLong ? { ...candidate, name: `${packName}.${id}` } : candidate;
            })
            .filter(({ name }) => !excluded.has(name))
            .map(candidate => ({ ...this.proposal(candidate), replaces }));
    }

    private proposal({ name, node }: Candidate): Proposal {
        const label = textOf(node);
        const kind = kindOf(node.$type);
        const comment = this.documentation().getDocumentation(node);
        return {
            label: name,
            kind: icons[kind] ?? CompletionItemKind.Reference,
            description: label || kindWord(kind),
            documentation: [
                `**${kindWord(kind)}** ${label ? `– ${label}` : ''}`.trim(),
                ...(comment ? [comment] : []),
            ].join('\n\n'),
            filter: label ? `${name} ${label}` : name,
        };
    }
}

/** The type of element that is wanted; undefined where no reference is. */
export function referenceOf({ frame }: Expected): string | undefined {
    return frame.isValue ? frame.reference : undefined;
}

/** True when the letters occur in the name in that order, as editors look for them. */
export function resembles(name: string, typed: string): boolean {
    const lower = name.toLowerCase();
    let at = 0;
    for (const letter of typed.toLowerCase()) {
        at = lower.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}

/** The names of the list that the cursor stands in. */
function listed({ cursor: { statement } }: Request): string[] {
    const names: string[] = [];
    for (let at = statement.length - 1; statement[at]?.image === ','; ) {
        const end = --at;
        while (statement[at - 1]?.image === '.') at -= 2;
        names.push(
            statement
                .slice(at, end + 1)
                .map(token => token.image)
                .join(''),
        );
        at--;
    }
    return names;
}

/** What the statements around the cursor declare: nothing refers to itself. */
function declaredAround({ cursor: { headers, statement, beginsLine } }: Request): string[] {
    return [...headers, ...(beginsLine ? [] : [statement])].flatMap(([keyword, name]) =>
        keyword && name && /^[a-z]/.test(keyword.image) && /^[\p{L}_]/u.test(name.image) ? name.image : [],
    );
}

function mostShared<T extends { readonly uri: string }>(found: readonly T[], own: string): T[] {
    const shared = (uri: string) => {
        let length = 0;
        while (length < uri.length && uri[length] === own[length]) length++;
        return length;
    };
    const by = new Map(found.map(({ uri }) => [uri, shared(uri)]));
    return found.toSorted((a, b) => by.get(b.uri)! - by.get(a.uri)!);
}

/** An id of a criterion may have dots in it, and its pack before it. */
function criterionAt({ text, offset, word }: Cursor): { readonly start: number; readonly end: number } {
    const written = /[\p{L}\p{N}_.-]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))![0];
    return { start: offset - written.length, end: word.end };
}

function packOf({ node }: Candidate): string | undefined {
    return (node.$container?.$container as { name?: string } | undefined)?.name;
}

function textOf(node: object): string {
    const { label, text } = node as { label?: unknown; text?: unknown };
    return typeof label === 'string' ? label : typeof text === 'string' ? text : '';
}

function kindOf(type: string): ElementKind {
    const kinds: Readonly<Record<string, ElementKind>> = {
        StartNode: 'start',
        EndNode: 'end',
        StepNode: 'step',
        SendNode: 'send',
        ReceiveNode: 'receive',
        CallNode: 'call',
        WaitNode: 'wait',
        DecisionNode: 'decision',
        ParallelNode: 'parallel',
        PhaseNode: 'phase',
        LearningOutcome: 'learning-outcome',
    };
    return kinds[type] ?? (type.toLowerCase() as ElementKind);
}

const icons: Partial<Record<ElementKind, CompletionItemKind>> = {
    role: CompletionItemKind.Class,
    stakeholder: CompletionItemKind.Interface,
    system: CompletionItemKind.Module,
    process: CompletionItemKind.Function,
    kpi: CompletionItemKind.Value,
    evidence: CompletionItemKind.File,
    criterion: CompletionItemKind.EnumMember,
    step: CompletionItemKind.Method,
    send: CompletionItemKind.Method,
    receive: CompletionItemKind.Method,
    call: CompletionItemKind.Method,
    decision: CompletionItemKind.Operator,
    start: CompletionItemKind.Event,
    end: CompletionItemKind.Event,
    wait: CompletionItemKind.Event,
};
