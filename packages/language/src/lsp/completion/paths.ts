import {
    type FileSystemNode,
    type FileSystemProvider,
    type LangiumDocuments,
    type URI,
    UriUtils,
} from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { BUILTIN } from '../../linking/imports.ts';
import type { PathPolicy } from '../../linking/paths.ts';
import { relativePath } from '../../rules/support/declare.ts';
import { type Expected, ownerOf } from './grammar-machine.ts';
import type { Proposal, Request } from './request.ts';

/** So many documents of other folders are offered for an import. */
const MOST_DOCUMENTS = 50;

/** Offers files, inside the folder that a document may look into and nowhere else. */
export class PathProposals {
    private readonly files: FileSystemProvider;
    private readonly documents: LangiumDocuments;
    private readonly paths: () => PathPolicy;
    /** Says whether a folder may be looked into, links followed. */
    private readonly mayList: (folder: URI) => Promise<boolean>;

    constructor(
        files: FileSystemProvider,
        documents: LangiumDocuments,
        paths: () => PathPolicy,
        mayList: (folder: URI) => Promise<boolean>,
    ) {
        this.files = files;
        this.documents = documents;
        this.paths = paths;
        this.mayList = mayList;
    }

    /** The paths for a place that names a file; none at other places. */
    async propose(request: Request, expected: Expected): Promise<Proposal[]> {
        const accepts = acceptedAt(expected);
        if (!accepts) return [];
        const written = writtenAt(request);
        const names = await this.inFolder(request, written.folder, accepts);
        const others = accepts === isDocument && written.folder === '' ? this.otherDocuments(request) : [];
        const imported = new Set(accepts === isDocument ? request.root.imports.map(({ path }) => path) : []);
        const current = written.folder + written.rest;
        return [...new Set([...names, ...others])]
            .filter(path => path === current || !imported.has(path))
            .map(path => proposal(path, written));
    }

    private async inFolder({ document }: Request, folder: string, accepts: Accepts): Promise<string[]> {
        const probe = this.paths().resolve(document.uri, `${folder}x`);
        if (!probe) return [];
        const uri = UriUtils.dirname(probe);
        if (!(await this.mayList(uri))) return [];
        const entries = await this.files.readDirectory(uri).catch((): FileSystemNode[] => []);
        const found = entries
            .map(({ uri: entry, isDirectory }) => ({ name: UriUtils.basename(entry), entry, isDirectory }))
            .filter(
                ({ name }) => !name.startsWith('.') && name !== 'node_modules' && !/["'\\\r\n]/.test(name),
            )
            .filter(({ name, isDirectory }) => isDirectory || accepts(name))
            .filter(({ entry }) => !UriUtils.equals(entry, document.uri));
        return found
            .toSorted((a, b) => Number(a.isDirectory) - Number(b.isDirectory) || (a.name < b.name ? -1 : 1))
            .map(({ name, isDirectory }) => `${folder}${name}${isDirectory ? '/' : ''}`);
    }

    /** The documents of the workspace, wherever they are: those in the nearest folders first. */
    private otherDocuments({ document }: Request): string[] {
        const own = document.uri.toString();
        return this.documents.all
            .filter(
                ({ uri }) =>
                    uri.scheme !== BUILTIN && uri.toString() !== own && uri.scheme === document.uri.scheme,
            )
            .map(({ uri }) => relativePath(own, uri.toString()))
            .filter(path => this.paths().resolve(document.uri, path) !== undefined)
            .toArray()
            .toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
            .slice(0, MOST_DOCUMENTS);
    }
}

type Accepts = (name: string) => boolean;
const isDocument: Accepts = name => name.endsWith('.proc');
const isTable: Accepts = name => /\.(csv|tsv)$/i.test(name);
const isAny: Accepts = name => !name.endsWith('.proc');

function acceptedAt(expected: Expected): Accepts | undefined {
    if (expected.terminal !== 'STRING') return undefined;
    const { rule, property } = ownerOf(expected);
    switch (`${rule}.${property}`) {
        case 'Import.path':
            return isDocument;
        case 'EvidenceFile.path':
            return isAny;
        case 'Results.file':
            return isTable;
        default:
            return undefined;
    }
}

interface Written {
    /** Up to the last slash. */
    readonly folder: string;
    /** Behind the last slash, to the end of the string. */
    readonly rest: string;
    /** Offsets of all that is between the quotes; with the quotes where there are none yet. */
    readonly start: number;
    readonly end: number;
    readonly before: string;
    readonly behind: string;
}

function writtenAt({ cursor: { text, offset, quote, word } }: Request): Written {
    if (quote === undefined) {
        return { folder: '', rest: '', start: word.start, end: word.end, before: '"', behind: '"' };
    }
    const sign = text[quote]!;
    const line = /[^\r\n]*/.exec(text.slice(offset))![0];
    const close = line.indexOf(sign);
    const end = close < 0 ? offset : offset + close;
    const typed = text.slice(quote + 1, offset);
    const folder = typed.slice(0, Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
    const rest = text.slice(quote + 1 + folder.length, end);
    return { folder, rest, start: quote + 1, end, before: '', behind: close < 0 ? sign : '' };
}

function proposal(path: string, { start, end, before, behind }: Written): Proposal {
    const isFolder = path.endsWith('/');
    return {
        label: path,
        kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
        text: `${before}${path}${behind}`,
        filter: `${before}${path}`,
        replaces: { start, end },
    };
}

function depth(path: string): number {
    return path.split('/').length;
}
