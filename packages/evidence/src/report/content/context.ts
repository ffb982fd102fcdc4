import type {
    Element,
    Evidence,
    Finding,
    PackCoverage,
    Place,
    Process,
    Ref,
    Waived,
    Workspace,
} from '@process-as-code/language';
import { contains, resolve, titleOf, titleOfRef } from '@process-as-code/language';
import type { BundlePart } from '../../bundle/bundle.ts';
import type { Scope } from '../../bundle/scope.ts';
import type { Custody } from '../../bundle/workplace.ts';
import type { Drawing, Inline, Inlines } from '../document.ts';

/** All that the report is written from. */
export interface ReportInput {
    readonly scope: Scope;
    readonly coverage: readonly PackCoverage[];
    readonly findings: readonly Finding[];
    readonly waived: readonly Waived[];
    readonly custody: ReadonlyMap<Evidence, Custody>;
    /** Path in the bundle of the map of each process that has one. */
    readonly maps: ReadonlyMap<Process, string>;
    /** ISO date of the content. */
    readonly today: string;
    readonly toolVersion: string;
    /** The files of the bundle that hold the report. */
    readonly forms: readonly string[];
    /** The parts of the bundle. */
    readonly parts: readonly BundlePart[];
    /** The name under which a document is shown, by its URI. */
    nameOfFile(uri: string): string;
}

/** What the writers of the sections share: the input, and where in the report everything stands. */
export class ReportContext {
    readonly input: ReportInput;
    readonly workspace: Workspace;
    private readonly anchors = new Map<string, string>();
    private readonly places: { readonly place: Place; readonly id: string }[] = [];
    private readonly ids = new Map<string, string>();
    private readonly taken = new Set<string>();
    private readonly drawings = new Map<string, Drawing>();

    constructor(input: ReportInput) {
        this.input = input;
        this.workspace = input.scope.workspace;
    }

    /** Notes that an element is told at this place of the report, and gives the place its id. */
    anchor(element: Element): string {
        const key = keyOf(element.place.file, element.id);
        const id = this.anchors.get(key) ?? this.unused(element.id);
        if (!this.anchors.has(key)) {
            this.anchors.set(key, id);
            this.places.push({ place: element.place, id });
        }
        return id;
    }

    /** The id of a place of the report that is no element: always the same for the same name. */
    idOf(name: string): string {
        const id = this.ids.get(name) ?? this.unused(name);
        this.ids.set(name, id);
        return id;
    }

    /** The title of what is referred to, linked where the report tells of it. */
    link(ref: Ref): Inline {
        const element = resolve(this.workspace, ref);
        return element ? this.linkTo(element) : titleOfRef(this.workspace, ref);
    }

    linkTo(element: Element, text: string = titleOf(element)): Inline {
        const id = this.anchors.get(keyOf(element.place.file, element.id));
        return id === undefined ? text : { link: `#${id}`, text };
    }

    /** A text linked to the innermost element around a place of the documents that the report tells of. */
    linkToPlace(place: Place, text: string): Inline {
        let best: { place: Place; id: string } | undefined;
        for (const candidate of this.places) {
            if (contains(candidate.place, place) && (!best || contains(best.place, candidate.place)))
                best = candidate;
        }
        return best ? { link: `#${best.id}`, text } : text;
    }

    links(refs: readonly Ref[]): Inlines {
        return refs.flatMap((ref, index) => (index === 0 ? [this.link(ref)] : [', ', this.link(ref)]));
    }

    title(ref: Ref | undefined): string {
        return ref ? titleOfRef(this.workspace, ref) : '';
    }

    /** `complaint-handling.proc, line 12` */
    where(place: Place): string {
        return `${this.input.nameOfFile(place.file)}, line ${place.line}`;
    }

    /** Whether the report has the place that `idOf` gave this name. */
    has(name: string): boolean {
        return this.ids.has(name);
    }

    /** A picture of a process, drawn the first time that it is asked for. */
    drawn(process: Process, name: string, draw: () => Drawing): Drawing {
        const key = keyOf(process.place.file, `${process.id} ${name}`);
        const drawing = this.drawings.get(key) ?? draw();
        this.drawings.set(key, drawing);
        return drawing;
    }

    private unused(name: string): string {
        const plain = `r-${name.replace(/[^A-Za-z0-9_.-]+/g, '-')}`;
        let id = plain;
        for (let count = 2; this.taken.has(id); count++) id = `${plain}~${count}`;
        this.taken.add(id);
        return id;
    }
}

function keyOf(file: string, id: string): string {
    return `${file}#${id}`;
}
