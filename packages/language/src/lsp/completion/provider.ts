import type { LangiumDocument, URI } from 'langium';
import type { CompletionProvider, LangiumServices } from 'langium/lsp';
import {
    type CompletionClientCapabilities,
    CompletionItemKind,
    CompletionList,
    type CompletionParams,
    CompletionTriggerKind,
} from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import type { Finding } from '../../rules/rule.ts';
import type { ProcAddedServices } from '../../services.ts';
import { startsInOrder, wordProposal } from './clauses.ts';
import { codeProposals } from './codes.ts';
import { type Cursor, CursorReader } from './cursor.ts';
import { Filling } from './filling.ts';
import { type Expected, GrammarMachine, ownerOf } from './grammar-machine.ts';
import { itemsOf } from './items.ts';
import { catalogueProposals } from './kpis.ts';
import { NameProposals, referenceOf } from './names.ts';
import { PathProposals } from './paths.ts';
import type { Proposal, Request } from './request.ts';
import { unitProposals } from './units.ts';
import { textProposal, valueProposals } from './values.ts';
import { VisibleNames } from './visible.ts';

/** What completion needs of its surroundings beside the services of the language. */
export interface CompletionHost {
    /** ISO date. */
    today(): string;
    /** Says whether a folder may be looked into, links followed. */
    mayList(folder: URI): Promise<boolean>;
    /** What the rules say of a document, by its URI. */
    findingsOf(uri: string): readonly Finding[];
}

/** Offers what may be written at the cursor, the likeliest first. */
export class ProcCompletionProvider implements CompletionProvider {
    // A space asks for names only where one must follow: see `isAskedTooEarly`.
    readonly completionOptions = { triggerCharacters: [' ', '"', "'", '/', '.', '>'] };
    private readonly host: CompletionHost;
    private readonly reader: CursorReader;
    private readonly names: NameProposals;
    private readonly paths: PathProposals;
    private client: CompletionClientCapabilities = {};

    constructor(services: LangiumServices & ProcAddedServices, host: CompletionHost) {
        this.host = host;
        this.reader = new CursorReader(new GrammarMachine(services.Grammar), services.parser.Lexer);
        const { AstReflection, workspace } = services.shared;
        const visible = new VisibleNames(
            AstReflection,
            () => services.linking.Imports,
            workspace.LangiumDocuments,
        );
        const policy = () => services.linking.Paths;
        this.names = new NameProposals(visible, policy, () => services.documentation.DocumentationProvider);
        this.paths = new PathProposals(
            workspace.FileSystemProvider,
            workspace.LangiumDocuments,
            policy,
            folder => host.mayList(folder),
        );
        services.shared.lsp.LanguageServer.onInitialize(params => {
            this.client = params.capabilities.textDocument?.completion ?? {};
        });
    }

    async getCompletion(document: LangiumDocument, params: CompletionParams): Promise<CompletionList> {
        const root = document.parseResult.value;
        const text = document.textDocument.getText();
        const cursor = this.reader.read(text, document.textDocument.offsetAt(params.position));
        if (!cursor || !ast.isDocument(root) || isAskedTooEarly(cursor, params))
            return CompletionList.create();
        const request = {
            cursor,
            root,
            document: document as LangiumDocument<ast.Document>,
            today: this.host.today(),
            findings: () => this.host.findingsOf(document.uri.toString()),
        };
        const proposals = distinct(await this.propose(request));
        const filling = new Filling(request, this.names);
        const items = itemsOf(proposals, request, this.client, () => filling.filler());
        return CompletionList.create(
            items,
            proposals.some(proposal => proposal.isPartOfMore),
        );
    }

    private async propose(request: Request): Promise<Proposal[]> {
        const { cursor } = request;
        const going = cursor.expected.filter(one => !cursor.isStart(one) && one.keyword !== '}');
        const paths = (await Promise.all(going.map(one => this.paths.propose(request, one)))).flat();
        if (cursor.quote !== undefined) return paths;
        const starts = startsHere(cursor).flatMap(one => this.startProposals(request, one));
        const texts = paths.length > 0 ? [] : going.flatMap(one => textProposal(request, one));
        const continuing = [...this.valuesOf(request, going), ...paths, ...texts, ...wordsOf(request, going)];
        const elsewhere = going.flatMap(one => this.names.proposeImports(request, one));
        return cursor.beginsLine && cursor.isComplete
            ? [...starts, ...continuing]
            : [...continuing, ...starts, ...elsewhere];
    }

    private valuesOf(request: Request, going: readonly Expected[]): Proposal[] {
        return going.flatMap(one => {
            if (referenceOf(one) !== undefined) return this.names.propose(request, one);
            const { rule, property } = ownerOf(one);
            if (rule === 'Kpi' && property === 'name') {
                return catalogueProposals(this.names.freeIn(request), false);
            }
            return [...valueProposals(request, one), ...codeProposals(request, one)];
        });
    }

    private startProposals(request: Request, expected: Expected): Proposal[] {
        const { rule } = ownerOf(expected);
        if (rule === 'Branch' && expected.keyword === undefined) return answers(request.cursor, expected);
        if (rule === 'ResultRow') return valueProposals(request, expected);
        const word = wordProposal(expected);
        if (!word) return [];
        return rule === 'Kpi' ? [word, ...catalogueProposals(this.names.freeIn(request), true)] : [word];
    }
}

/** A space, a quote and the like ask only where something must follow; else a list would pop up at every turn. */
function isAskedTooEarly(cursor: Cursor, { context }: CompletionParams): boolean {
    if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return false;
    const inText = cursor.quote !== undefined;
    switch (context.triggerCharacter) {
        case ' ':
            return inText || cursor.isComplete || cursor.beginsLine || cursor.expected.some(wantsText);
        case '"':
        case "'":
        case '/':
            return !inText;
        default:
            return inText;
    }
}

function wantsText(expected: Expected): boolean {
    return expected.frame.rule === 'Text';
}

/**
 * Statements begin on a line of their own, save in blocks of one line; an arrow may follow on any. Where an amount may follow
 * on the line, a word would be taken for its currency.
 */
function startsHere(cursor: Cursor): Expected[] {
    const starts = startsInOrder(cursor);
    if (cursor.beginsLine) return starts;
    if (cursor.isOneLine && !cursor.expected.some(one => one.property === 'currency')) return starts;
    // Behind an end nothing goes on.
    return cursor.statement[0]?.image === 'end' ? [] : starts.filter(one => one.keyword === '->');
}

/** Words in the order of the grammar, units of measures behind what else may follow. */
function wordsOf(request: Request, going: readonly Expected[]): Proposal[] {
    // At the beginning of a line, braces are nobody's.
    const here = request.cursor.beginsLine ? going.filter(one => one.keyword !== '{') : going;
    const isLate = ({ frame, keyword }: Expected) =>
        keyword === 'million' ||
        keyword === '{' ||
        (keyword !== '%' && (frame.rule === 'Measure' || frame.parent?.rule === 'Measure'));
    return [...here.filter(one => !isLate(one)), ...here.filter(isLate)].flatMap(
        one => unitProposals(request, one) ?? wordProposal(one) ?? [],
    );
}

/** The answers that a decision does not have yet: yes and no go together, other answers stand for themselves. */
function answers(cursor: Cursor, { terminal }: Expected): Proposal[] {
    if (terminal !== 'ID') return [];
    const given = cursor
        .clauses()
        .filter(({ rule }) => rule === 'Branch')
        .map(({ word }) => word);
    if (given.some(word => word !== 'yes' && word !== 'no' && word !== 'otherwise')) return [];
    return ['yes', 'no']
        .filter(answer => !given.includes(answer))
        .map(answer => ({
            label: answer,
            kind: CompletionItemKind.Keyword,
            template: `${answer} -> [@FlowNode Next]`,
            description: 'an answer, and where it leads',
        }));
}

function distinct(proposals: readonly Proposal[]): Proposal[] {
    const seen = new Set<string>();
    return proposals.filter(({ label }) => !seen.has(label) && seen.add(label));
}
