import type { Workspace } from '../model/types.ts';
import type { Severities } from '../rules/examine.ts';
import type { Finding } from '../rules/rule.ts';
import { presetOf } from './presets.ts';
import { PROJECT_FILE, type Project, packNames, readProject } from './project.ts';

/** Where project files may lie that hold for a file: in its folder, then in each folder above. URIs, nearest first. */
export function projectPlaces(file: string): string[] {
    const root = file.indexOf('/', file.indexOf('://') + '://'.length);
    const places: string[] = [];
    for (let end = file.lastIndexOf('/'); end >= root && end > 0; end = file.lastIndexOf('/', end - 1)) {
        places.push(`${file.slice(0, end)}/${PROJECT_FILE}`);
    }
    return places;
}

/** The project file that holds for a file: the nearest one in its folder or above. One farther away does not count. */
export function projectOf(workspace: Workspace, file: string): Project | undefined {
    for (const place of projectPlaces(file)) {
        const facts = workspace.files.get(place);
        if (facts?.state === 'present' && facts.text !== undefined) return read(workspace, place, facts.text);
    }
    return undefined;
}

/** What is wrong with the project files of a workspace, by their URIs; an empty list for one that is fine. */
export function projectFindings(workspace: Workspace): ReadonlyMap<string, readonly Finding[]> {
    const files = [...workspace.files].filter(([uri]) => uri.endsWith(`/${PROJECT_FILE}`));
    return new Map(
        files.flatMap(([uri, { state, text }]) =>
            state === 'present' && text !== undefined
                ? [[uri, read(workspace, uri, text).findings] as const]
                : [],
        ),
    );
}

/** What somebody chose besides the project file. */
export interface Choice {
    /** Name of a preset: in place of the one that the project file names. */
    readonly preset?: string;
    /** Counts for rules about which the project file and its preset say nothing. */
    readonly severities?: Severities;
}

/**
 * The severities that differ from those of the rules, for one file. What the project file says comes before what is chosen
 * elsewhere, so that everybody who works on the project gets the same findings.
 */
export function severitiesFor(workspace: Workspace, file: string, choice: Choice): Severities {
    const project = projectOf(workspace, file);
    return {
        ...presetOf(choice.preset)?.severities(),
        ...choice.severities,
        ...(choice.preset === undefined ? presetOf(project?.preset)?.severities() : {}),
        ...project?.severities,
    };
}

/** Project files as they were last read, by what may stand in them: with every key there is a new workspace that has the same. */
const known = new WeakMap<
    readonly string[],
    Map<string, { readonly text: string; readonly project: Project }>
>();

function read(workspace: Workspace, uri: string, text: string): Project {
    const packs = packNames(workspace);
    const files = known.get(packs) ?? new Map<string, { text: string; project: Project }>();
    known.set(packs, files);
    const before = files.get(uri);
    if (before?.text === text) return before.project;
    const project = readProject(uri, text, packs);
    files.set(uri, { text, project });
    return project;
}
