import {
    DocumentState,
    EmptyFileSystemProvider,
    type FileSystemNode,
    type LangiumDocument,
    URI,
} from 'langium';
import { describe, expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { documentModel } from '../model/build/document.ts';
import { relinkedModel } from '../model/build/relinked.ts';
import type { DocumentModel } from '../model/types.ts';
import { createProcServices } from '../services.ts';
import { RootedPaths } from './paths.ts';

const ROOT = 'file:///work/';

/** What comes after a change, by file names; undefined for a file that goes. */
type Texts = Readonly<Record<string, string | undefined>>;

const USER = 'import "team.proc"\nprocess P { owner Manager }\n';

// Whatever is kept, a changed workspace must be what a new one with these texts would be.
describe.each<[string, Texts, Texts]>([
    ['a name comes', { 'main.proc': USER, 'team.proc': '' }, { 'team.proc': 'role Manager' }],
    ['a name goes', { 'main.proc': USER, 'team.proc': 'role Manager' }, { 'team.proc': 'role Other' }],
    [
        'a name becomes another kind',
        { 'main.proc': USER, 'team.proc': 'role Manager' },
        { 'team.proc': 'system Manager' },
    ],
    [
        'a name moves to a nearer place in the text',
        { 'main.proc': USER, 'team.proc': 'role Other\nrole Manager' },
        { 'team.proc': 'role Manager\n\nrole Other' },
    ],
    [
        'a name moves into another file',
        { 'main.proc': `import "a.proc"\n${USER}`, 'a.proc': '', 'team.proc': 'role Manager' },
        { 'a.proc': 'role Manager', 'team.proc': '' },
    ],
    [
        'a nearer file hides a name',
        { 'main.proc': `import "a.proc"\n${USER}`, 'a.proc': '', 'team.proc': 'role Manager' },
        { 'a.proc': 'role Manager' },
    ],
    [
        'only a label changes, and what is before it',
        { 'main.proc': USER, 'team.proc': 'role Manager "Old"' },
        { 'team.proc': '\n\nrole Other\nrole Manager "New"' },
    ],
    ['an imported file comes', { 'main.proc': USER }, { 'team.proc': 'role Manager' }],
    ['an imported file goes', { 'main.proc': USER, 'team.proc': 'role Manager' }, { 'team.proc': undefined }],
    [
        'a file gets another name',
        { 'main.proc': USER, 'old.proc': 'role Manager' },
        { 'old.proc': undefined, 'team.proc': 'role Manager' },
    ],
    [
        'an import comes in between',
        { 'main.proc': USER, 'team.proc': '', 'far.proc': 'import "end.proc"', 'end.proc': 'role Manager' },
        { 'team.proc': 'import "far.proc"' },
    ],
    [
        'an import in between goes',
        { 'main.proc': USER, 'team.proc': 'import "far.proc"', 'far.proc': 'role Manager' },
        { 'team.proc': '' },
    ],
    [
        'a file in between goes',
        { 'main.proc': USER, 'team.proc': 'import "far.proc"', 'far.proc': 'role Manager' },
        { 'team.proc': undefined },
    ],
    [
        'imports change places',
        {
            'main.proc': USER,
            'team.proc': 'import "a.proc"\nimport "b.proc"',
            'a.proc': 'role Manager',
            'b.proc': 'role Manager',
        },
        { 'team.proc': 'import "b.proc"\nimport "a.proc"' },
    ],
    [
        'a name in a process comes that is written with the process',
        {
            'main.proc': 'import "q.proc"\nprocess P { outcome "x" shown by Q.Speed }',
            'q.proc': 'process Q {}',
        },
        { 'q.proc': 'process Q { kpi Speed }' },
    ],
    [
        'a name in a process goes that is seen without it',
        {
            'main.proc': 'import "q.proc"\nevaluation of Q { against Speed }',
            'q.proc': 'process Q { kpi Speed }',
        },
        { 'q.proc': 'process Q { kpi Time }' },
    ],
    [
        'a process is evaluated that now comes from another file',
        {
            'main.proc': 'import "a.proc"\nimport "b.proc"\nevaluation of Q { against Speed }',
            'a.proc': '',
            'b.proc': 'process Q { kpi Speed }',
        },
        { 'a.proc': 'process Q { kpi Speed }' },
    ],
    [
        'two packs come to share an id',
        {
            'main.proc': 'import "packs.proc"\nevidence E { shows C1 at "1" }',
            'packs.proc': 'criteria A { outcome O { criterion C1 "x" } }',
        },
        {
            'packs.proc':
                'criteria A { outcome O { criterion C1 "x" } }\ncriteria B { outcome O { criterion C1 "y" } }',
        },
    ],
    [
        'a pack is hidden by another of its name',
        {
            'main.proc': 'import "a.proc"\nimport "b.proc"\nevidence E { shows C1 at "1" }',
            'a.proc': '',
            'b.proc': 'criteria A { outcome O { criterion C1 "x" } }',
        },
        { 'a.proc': 'criteria A { outcome O { criterion C2 "y" } }' },
    ],
    [
        'files that import each other change both',
        {
            'main.proc': `${USER}role A`,
            'team.proc': 'import "main.proc"\nprocess T { owner A }\nrole Manager',
        },
        {
            'main.proc': `${USER}role B`,
            'team.proc': 'import "main.proc"\nprocess T { owner B }\nrole Manager',
        },
    ],
])('%s', (_, before, change) => {
    test('and links are as if all were read anew', async () => {
        const changed = await workspaceOf(before);
        const relinked = changed.relinker();
        await changed.change(change);
        const fresh = await workspaceOf({ ...before, ...change });
        expect(changed.models()).toEqual(fresh.models());
        expect(relinked()).toEqual(fresh.models());
        expect(changed.places()).toEqual(fresh.places());
    });

    test('also when it is taken back', async () => {
        const changed = await workspaceOf(before);
        await changed.change(change);
        const back = Object.fromEntries(Object.keys(change).map(name => [name, before[name]]));
        await changed.change(back);
        const fresh = await workspaceOf(before);
        expect(changed.models()).toEqual(fresh.models());
        expect(changed.places()).toEqual(fresh.places());
    });
});

test('what does not use a changed name stays as it is', async () => {
    const { change, document } = await workspaceOf({
        'main.proc': USER,
        'other.proc': 'import "team.proc"\nprocess Q { owner Clerk }',
        'team.proc': 'role Manager\nrole Clerk',
    });
    const links = (name: string) => document(name).references[0]!;
    const models = [links('main.proc').error, links('other.proc').error];
    expect(models).toEqual([undefined, undefined]);
    const built: string[] = [];
    await change({ 'team.proc': 'role Leader\nrole Clerk' }, built);
    expect(built.sort()).toEqual(['main.proc', 'team.proc']);
});

test('of a file that is linked again, what means the same is the same object', async () => {
    const { change, relinker } = await workspaceOf({
        'main.proc': 'import "team.proc"\nprocess P { owner Manager }\nprocess Q { owner Clerk }',
        'team.proc': 'role Manager\nrole Clerk',
    });
    const before = relinker()()[0]!;
    const relinked = relinker([before]);
    await change({ 'team.proc': 'role Clerk\nrole Leader' });
    const [main] = relinked();
    expect(main!.processes[0]!.owner).not.toHaveProperty('target');
    expect(main!.processes[1]).toBe(before.processes[1]);
    expect(main!.unresolved.map(({ within }) => within)).toEqual(['P']);
});

async function workspaceOf(texts: Texts) {
    const disk = new Map(
        Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
    );
    const files = { fileSystemProvider: () => new Disk(disk) };
    const services = createProcServices(files, new RootedPaths(() => [URI.parse(ROOT)]));
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
    for (const [name, text] of disk) {
        LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, URI.parse(ROOT + name)));
    }
    await DocumentBuilder.build(LangiumDocuments.all.toArray());
    const all = () => LangiumDocuments.all.toArray().sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    return {
        document: (name: string): LangiumDocument => LangiumDocuments.getDocument(URI.parse(ROOT + name))!,
        models: () =>
            all().map(document => documentModel(document as LangiumDocument<ast.Document>, services)),
        /** Later gives the models as they are made where the text has not changed since now; of the first files from these. */
        relinker: (models: readonly DocumentModel[] = []) => {
            const modelOf = (document: LangiumDocument<ast.Document>) => documentModel(document, services);
            const documents = all() as LangiumDocument<ast.Document>[];
            const known = new Map(
                documents.map((each, index) => [each.parseResult.value, models[index] ?? modelOf(each)]),
            );
            return () =>
                (all() as LangiumDocument<ast.Document>[]).map(document => {
                    const before = known.get(document.parseResult.value);
                    return before ? relinkedModel(before, document, services) : modelOf(document);
                });
        },
        /** Where the references of each document lead: into the tree that the file has now. */
        places: () =>
            all().map(({ uri, references }) => [
                nameOf(uri),
                references
                    .map(reference => {
                        const node = 'ref' in reference ? reference.ref : undefined;
                        let root = node;
                        while (root?.$container) root = root.$container;
                        const home = root?.$document;
                        if (home) expect(home.parseResult.value).toBe(root);
                        return `${reference.$refText} ${home?.uri.path} ${node?.$cstNode?.range.start.line}`;
                    })
                    .sort(),
            ]),
        async change(change: Texts, built: string[] = []) {
            for (const [name, text] of Object.entries(change)) {
                if (text === undefined) disk.delete(name);
                else disk.set(name, text);
            }
            const uris = (isThere: boolean) =>
                Object.keys(change)
                    .filter(name => disk.has(name) === isThere)
                    .map(name => URI.parse(ROOT + name));
            const listener = DocumentBuilder.onDocumentPhase(
                DocumentState.Linked,
                ({ uri }) => void built.push(nameOf(uri)),
            );
            await DocumentBuilder.update(uris(true), uris(false));
            listener.dispose();
        },
    };
}

/** A disk of nothing but these texts. */
class Disk extends EmptyFileSystemProvider {
    private readonly texts: ReadonlyMap<string, string>;

    constructor(texts: ReadonlyMap<string, string>) {
        super();
        this.texts = texts;
    }

    override async readFile(uri?: URI): Promise<string> {
        return this.texts.get(nameOf(uri!))!;
    }

    override async stat(uri?: URI): Promise<FileSystemNode> {
        return { uri: uri!, isFile: true, isDirectory: false };
    }
}

function nameOf(uri: URI): string {
    return uri.path.slice('/work/'.length);
}
