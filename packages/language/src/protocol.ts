/** Every custom request and notification between the language server and its clients. */
import type { ToolName } from './assistants/tools.ts';
import type { Place } from './model/element.ts';

/** A method name with the shapes of what is sent and what comes back. */
export interface RequestOf<P, R> {
    readonly method: string;
    /** Only for the type checker. */
    readonly shape?: { readonly params: P; readonly result: R };
}

/** What the preview shows of a document. Waits until the server has read the version the client has sent. */
export const previewRequest: RequestOf<PreviewParams, Preview> = { method: 'process/preview' };

/** The ways to look at a process, in the order in which they are offered. */
export const viewNames = [
    'map',
    'matrix',
    'flowchart',
    'sentences',
    'sipoc',
    'value-stream',
    'raci',
    'journey',
    'blueprint',
    'stakeholders',
    'kpis',
    'improvements',
    'mermaid',
] as const;
export type ViewName = (typeof viewNames)[number];

/** The views that Mermaid can draw as well, in the order in which they are offered. */
export const mermaidNames = [
    'map',
    'flowchart',
    'sipoc',
    'value-stream',
    'journey',
    'stakeholders',
    'kpis',
    'improvements',
] as const satisfies readonly ViewName[];
export type MermaidName = (typeof mermaidNames)[number];

/** What nodes of a map may show besides their name. */
export const detailNames = ['times', 'artifacts', 'notes', 'systems'] as const;
export type DetailName = (typeof detailNames)[number];

/** What may colour the nodes of a map. */
export const overlayNames = ['wait', 'cost', 'accuracy', 'value', 'findings'] as const;
export type OverlayName = (typeof overlayNames)[number];

export interface PreviewParams {
    readonly uri: string;
    /** The view that can be seen: only this one is made. */
    readonly view: ViewName;
    /** Id of the process to show; the first of the document where it is absent or gone. */
    readonly process?: string;
    /** Wraps the map into rows, and the flowchart into columns, of this width together, in px at 100%. */
    readonly width?: number;
    /** The notes where it is absent. */
    readonly detail?: readonly DetailName[];
    readonly overlay?: OverlayName;
    /** What the view `mermaid` shows; the map where it is absent. */
    readonly mermaid?: MermaidName;
    /** Id of a criterion: lights up what counts for it, in place of an overlay. */
    readonly criterion?: string;
    /** Draws a process that is so large that it takes a while. */
    readonly large?: boolean;
}

export interface Preview {
    readonly uri: string;
    /** Version of the text that this was made of. */
    readonly version: number;
    /** What the parser could not read; the picture then shows what could be. */
    readonly problems: number;
    readonly view: ViewName;
    readonly processes: readonly { readonly id: string; readonly label: string }[];
    /** Id of the process that is shown; absent when the document has none with a flow. */
    readonly process?: string;
    /** How many nodes a process has that is too large to be drawn without being asked to. */
    readonly tooLarge?: number;
    /** A picture for a page: its colours are the custom properties of the theme. Absent for a view that is none. */
    readonly svg?: string;
    /**
     * Where what the view shows is written: ids as in the SVG's `data-id`, all of it, and what a click selects. What comes
     * later may lie within what comes earlier.
     */
    readonly places?: readonly NodePlace[];
    /** Of the view `sentences`. */
    readonly sentences?: readonly SentenceView[];
    /** Of the view `matrix`. */
    readonly matrices: readonly MatrixView[];
    /** Of the view `mermaid`. */
    readonly mermaid?: MermaidText;
}

/** A view as Mermaid's text, for Mermaid to draw. */
export interface MermaidText {
    /** Each is a document of its own. None where there is nothing to draw. */
    readonly diagrams: readonly { readonly title: string; readonly text: string }[];
    /** What of the view Mermaid cannot say, in sentences for people. */
    readonly remarks: readonly string[];
}

export interface NodePlace {
    readonly id: string;
    readonly place: Place;
    readonly anchor: Place;
}

/** A step of a process in words. */
export interface SentenceView {
    /** From 1, in the order of the text. */
    readonly number: number;
    readonly text: string;
    /** Id of the node. */
    readonly id: string;
    /** Labels of the phases around it. */
    readonly phase?: string;
}

/** What is recorded of one node, for a card beside it; null where there is no such node. */
export const aboutRequest: RequestOf<AboutParams, AboutNode | null> = { method: 'process/about' };

export interface AboutParams {
    readonly uri: string;
    readonly process: string;
    /** Id of the node. */
    readonly id: string;
}
export interface AboutNode {
    /** `Step`, `Decision`, … */
    readonly kind: string;
    readonly title: string;
    readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** The edit that gives something of a picture another label, or why there can be none. */
export const relabelRequest: RequestOf<RelabelParams, Relabelled> = { method: 'process/relabel' };

export interface RelabelParams {
    /** URI of the file in which it is written. */
    readonly file: string;
    readonly id: string;
    /** As a person reads it: without quotes. Absent to ask what it is called now. */
    readonly label?: string;
}
export type Relabelled =
    | { readonly label: string; readonly edit?: { readonly place: Place; readonly text: string } }
    | { readonly refused: string };

/** A view as an SVG document of its own: in fixed colours, with its font. Fails when there is nothing to draw. */
export const pictureRequest: RequestOf<PictureParams, string> = { method: 'process/picture' };

/**
 * A view as Mermaid text; as Markdown with a fence for each where it takes several diagrams. Fails with a sentence where
 * Mermaid cannot draw it.
 */
export const mermaidRequest: RequestOf<PreviewParams, string> = { method: 'process/mermaid' };

export interface PictureParams extends PreviewParams {
    readonly theme: 'light' | 'dark';
}

/** One pack against the processes it is about. What is optional is there where somebody can work with it: in an editor. */
export interface MatrixView {
    readonly pack: string;
    readonly label: string;
    readonly about: string;
    /** What tells it from other matrices, for requests. */
    readonly id?: string;
    /** What it is about, to choose from. */
    readonly processes?: readonly { readonly id: string; readonly label: string }[];
    /** URI of the file that holds the remarks of assessors; it need not be there. */
    readonly review?: string;
    readonly outcomes: readonly MatrixOutcome[];
}
export interface MatrixOutcome {
    readonly id: string;
    readonly label: string;
    readonly criteria: readonly MatrixCriterion[];
}
export interface MatrixCriterion {
    readonly id: string;
    /** Unlike `id` unique among all packs, for requests. */
    readonly key?: string;
    readonly label: string;
    readonly state: CoverageState;
    readonly place: Place;
    readonly expectations: readonly MatrixExpectation[];
    readonly evidence: readonly MatrixEvidence[];
}
export type CoverageState = 'claimed' | 'partly' | 'not recorded';
export interface MatrixExpectation {
    readonly text: string;
    readonly recorded: boolean;
    readonly missing?: string;
    /** True where what is missing can be begun with a click: see `addRequest`. */
    readonly canAdd?: boolean;
    readonly places: readonly MatrixPlace[];
}
export interface MatrixPlace {
    readonly label: string;
    readonly place: Place;
    /** Id of the process that it is part of, or tells of. */
    readonly process?: string;
}
export interface MatrixEvidence {
    readonly name: string;
    readonly label: string;
    readonly location?: string;
    readonly planned: boolean;
    /** URI of its file, where that is there and somebody can open it. */
    readonly file?: string;
    readonly place: Place;
}

/** What can be exported from a document: its portfolios, else its processes. */
export const exportChoicesRequest: RequestOf<{ readonly uri: string }, readonly ExportChoice[]> = {
    method: 'process/exportChoices',
};
export interface ExportChoice {
    readonly kind: 'portfolio' | 'process';
    readonly name: string;
    readonly label: string;
    readonly uri: string;
}

/** What an evidence bundle is about, and what of it nobody wants. */
export interface ExportSubject {
    /** The document from which the export was asked for. */
    readonly uri: string;
    /** Name of the portfolio or the process to export; where both are absent, the only portfolio, else the first process. */
    readonly portfolio?: string;
    readonly process?: string;
    /** Names of the parts that are left out. */
    readonly without?: readonly string[];
}

/** What would be in the bundle, without making it. Fails with a sentence where nothing can be exported. */
export const foreseeRequest: RequestOf<ExportSubject, Foresight> = { method: 'process/foresee' };

export interface Foresight {
    /** All that can be ticked, in the order in which it is offered, whether it is wanted or not. */
    readonly parts: readonly ForeseenPart[];
    /** Evidence whose file will not be in the bundle. */
    readonly leftOut: readonly ForeseenGap[];
    readonly personal: readonly PersonalData[];
    /** In bytes: what the workplace documents may have together. */
    readonly limit: number;
    /** The files that are too large, alone or together; without any the limit is kept. */
    readonly oversize: readonly ForeseenFile[];
    readonly findings: FindingCounts;
}
export interface ForeseenPart {
    readonly name: string;
    readonly files: readonly ForeseenFile[];
    /** False for what every bundle has. */
    readonly canLeave: boolean;
}
export interface ForeseenFile {
    readonly path: string;
    /** In bytes; absent where that is only known when it is made. */
    readonly size?: number;
}
export interface ForeseenGap {
    readonly label: string;
    readonly state: 'confidential' | 'held' | 'planned' | 'missing';
    /** Why the file is missing, where it is held, why it is confidential: in the writer's words or in ours. */
    readonly why: string;
    readonly place: Place;
}
/** Something that tells who a person is or how to reach them. */
export interface PersonalData {
    readonly kind: string;
    /** The words themselves, or the heading of a column that is full of them. */
    readonly text: string;
    /** Of a column: how many rows have something in it. */
    readonly rows?: number;
    readonly place: Place;
}

/** Writes the evidence bundle. Can be cancelled; reports progress when a work-done token is given. */
export const exportRequest: RequestOf<ExportParams, ExportResult> = { method: 'process/export' };

export interface ExportParams extends ExportSubject {
    /** URI of the file to write. */
    readonly target: string;
    /** The personal data that may leave the house, in its own words. Where any other is found, nothing is written. */
    readonly agreed?: readonly string[];
    readonly workDoneToken?: string | number;
}
export interface ExportResult {
    /** URI of the written file. */
    readonly target: string;
    readonly files: number;
    /** In bytes. */
    readonly size: number;
    /** Of the written file, in hexadecimal digits. */
    readonly sha256: string;
    /** Whether it holds the report as a page of HTML. */
    readonly hasReport: boolean;
    /** What was left out or deserves a look, in words. */
    readonly remarks: readonly string[];
}

/** Reads a written bundle again: whether it is whole, and else what is wrong, in words. */
export const verifyBundleRequest: RequestOf<BundleAsked, BundleVerdict> = { method: 'process/verifyBundle' };

/** The report in a written bundle as a page of HTML; null where it holds none. */
export const bundledReportRequest: RequestOf<BundleAsked, string | null> = {
    method: 'process/bundledReport',
};
export interface BundleAsked {
    /** URI of the bundle. */
    readonly target: string;
}
export interface BundleVerdict {
    readonly whole: boolean;
    readonly files: number;
    readonly problems: readonly string[];
}

/** Something changed that a preview may show and that the client did not send: an imported file, a results file. */
export const changedNotification = { method: 'process/changed' } as const;

/** The text of a file that ships with the product, such as a criteria pack; fails when there is none of that name. */
export const builtinTextRequest: RequestOf<{ readonly uri: string }, string> = {
    method: 'process/builtinText',
};

/** What the client knows of a file that no disk of the server holds; null where there is none. */
export const clientFileRequest: RequestOf<{ readonly uri: string }, ClientFile | null> = {
    method: 'process/clientFile',
};
export interface ClientFile {
    readonly folder: boolean;
    /** In bytes. */
    readonly size: number;
}

/** The content of such a file, as base64: not every channel carries bytes. Fails with a reason for people. */
export const readClientFileRequest: RequestOf<{ readonly uri: string }, string> = {
    method: 'process/readClientFile',
};

/** What lies in such a folder. */
export const listClientFolderRequest: RequestOf<{ readonly uri: string }, readonly ClientEntry[]> = {
    method: 'process/listClientFolder',
};
export interface ClientEntry {
    readonly name: string;
    readonly folder: boolean;
}

/** Writes such a file, all of it or nothing. Fails with a reason for people. */
export const writeClientFileRequest: RequestOf<WriteClientFileParams, null> = {
    method: 'process/writeClientFile',
};
export interface WriteClientFileParams {
    readonly uri: string;
    /** As base64. */
    readonly content: string;
}

/** What the side bar and the status bar show of all files. Whoever asks is told with `overviewNotification` of what changes. */
export const overviewRequest: RequestOf<null, Overview> = { method: 'process/overview' };

/** The overview as it is now, whole: sent when something else than before is to be shown, and nothing has changed for a moment. */
export const overviewNotification = { method: 'process/overviewChanged' } as const;

export interface Overview {
    readonly processes: readonly OverviewProcess[];
    readonly coverage: readonly OverviewCoverage[];
    readonly evidence: readonly OverviewEvidence[];
    /** Of the files in which anything is found. */
    readonly findings: readonly OverviewFindings[];
}
export type OverviewStage = 'draft' | 'designed' | 'approved' | 'live' | 'evaluated' | 'retired';
export interface OverviewProcess {
    readonly id: string;
    readonly label: string;
    /** False where there is no name that could be changed. */
    readonly named: boolean;
    readonly stage: OverviewStage;
    readonly findings: FindingCounts;
    /** ISO date. */
    readonly reviewBy?: string;
    readonly reviewOverdue: boolean;
    readonly place: Place;
}
export type FindingCounts = Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
/** One matrix, in short. */
export interface OverviewCoverage {
    /** As in `MatrixView`. */
    readonly id: string;
    readonly pack: string;
    readonly about: string;
    /** False where it is about a process that no portfolio covers. */
    readonly isPortfolio: boolean;
    /** Of the portfolio, else of the process. */
    readonly place: Place;
    /** URIs of the files that it is about: for whoever works in one of them, it is the current one. */
    readonly files: readonly string[];
    readonly criteria: readonly OverviewCriterion[];
}
export interface OverviewCriterion {
    readonly id: string;
    readonly key: string;
    readonly label: string;
    readonly state: CoverageState;
    readonly recorded: number;
    readonly expected: number;
    /** Items that show it and are not only planned. */
    readonly evidence: number;
    readonly place: Place;
}
export interface OverviewEvidence {
    readonly label: string;
    /** False where there is no name that could be changed. */
    readonly named: boolean;
    /** `missing`: its file is not there, or nothing says where it is. `old`: older than a portfolio wants it. */
    readonly state: 'present' | 'missing' | 'old' | 'planned';
    /** ISO date. */
    readonly date?: string;
    /** Names of the criteria that it shows. */
    readonly shows: readonly string[];
    /** URI of its file, where that is there. */
    readonly file?: string;
    readonly place: Place;
}
export interface OverviewFindings {
    readonly file: string;
    /** By the stage of a process from which a rule speaks; those of every stage count as of a draft. */
    readonly stages: readonly { readonly stage: OverviewStage; readonly count: number }[];
}

/** Everything that counts for a criterion in one matrix; null where the matrix or the criterion is gone. */
export const criterionRequest: RequestOf<CriterionParams, CountsFor | null> = { method: 'process/criterion' };

export interface CriterionParams {
    readonly matrix: string;
    /** Key of the criterion. */
    readonly criterion: string;
}
export interface CountsFor {
    /** Name of the criterion. */
    readonly name: string;
    readonly places: readonly Place[];
}

/** The edits that begin what an expectation misses. */
export const addRequest: RequestOf<AddParams, Addition | Refusal> = { method: 'process/add' };

export interface AddParams extends CriterionParams {
    /** Position among the expectations of the criterion, from 0. */
    readonly expectation: number;
}
/** Something new for the text. The edits do not overlap, and may touch several files. */
export interface Addition {
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
    /** What is to be filled in first, as it lies in the text after the edits. */
    readonly blank: Place;
}
/** Why something cannot be done, and what can, in a sentence. */
export interface Refusal {
    readonly refused: string;
}

/** The edits that make a file an evidence item. */
export const newEvidenceRequest: RequestOf<NewEvidenceParams, Addition | Refusal> = {
    method: 'process/newEvidence',
};

export interface NewEvidenceParams {
    /** URI of the file of the language that gets the item. */
    readonly uri: string;
    /** URI of the file that is evidence. */
    readonly file: string;
}

/** The processes of the workspace that a next version can be made of. */
export const latestRequest: RequestOf<null, readonly LatestProcess[]> = { method: 'process/latest' };

export interface LatestProcess {
    readonly uri: string;
    readonly id: string;
    readonly label: string;
    readonly version?: string;
}

/** The document that begins the next version of a process; null when the process is gone. */
export const newVersionRequest: RequestOf<{ readonly uri: string; readonly id: string }, NewDocument | null> =
    {
        method: 'process/newVersion',
    };
export interface NewDocument {
    /** Name for its file, without the ending. */
    readonly file: string;
    readonly text: string;
}

/** What a list becomes that is about to be pasted; null where it is none, or where no steps may stand. */
export const stepsRequest: RequestOf<StepsParams, Steps | null> = { method: 'process/steps' };

export interface StepsParams {
    readonly uri: string;
    /** Where it is pasted, both from 1. */
    readonly line: number;
    readonly column: number;
    readonly list: string;
}
export interface Steps {
    /** Lines of the language, without the indentation of the place. */
    readonly lines: readonly string[];
    /** Elsewhere in the text: roles that are new. */
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
}

/** The criteria packs of the workspace, and those that ship with the product. */
export const packsRequest: RequestOf<null, readonly PackChoice[]> = { method: 'process/packs' };

export interface PackChoice {
    readonly name: string;
    readonly label: string;
}

/** The answer to an assistant, as text for it. Fails with what can be asked where a name is wrong. */
export const assistantRequest: RequestOf<AssistantParams, string> = { method: 'process/assistant' };

export interface AssistantParams {
    readonly tool: ToolName;
    /** As the assistant sent it. */
    readonly input: unknown;
}

/** The files of a workspace as they were, such as at a commit. */
export interface FormerState {
    /** What names it to a person: the words of a commit, a tag. */
    readonly label: string;
    /** ISO date. */
    readonly date: string;
    readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** What changed in the processes of a file since a former state. */
export const differenceRequest: RequestOf<DifferenceParams, readonly ProcessDifference[]> = {
    method: 'process/difference',
};
export interface DifferenceParams {
    readonly uri: string;
    readonly before: FormerState;
}
export interface ProcessDifference {
    readonly title: string;
    /** The map of both; absent where nothing was to compare with, or nothing differs. */
    readonly svg?: string;
    /** What changed, in sentences; or the sentence that nothing did. */
    readonly sentences: readonly string[];
}

/** How the coverage of what a file is about grew, over former states and now. */
export const timelineRequest: RequestOf<TimelineParams, Timeline> = { method: 'process/timeline' };

export interface TimelineParams {
    readonly uri: string;
    /** Oldest first. */
    readonly states: readonly FormerState[];
}
export interface Timeline {
    readonly title: string;
    readonly svg: string;
    /** Each moment in a sentence. */
    readonly sentences: readonly string[];
}
