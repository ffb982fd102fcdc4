import type {
    DocumentModel,
    Evaluation,
    Place,
    Portfolio,
    Process,
    Stage,
    Waiver,
    Workspace,
} from '../model/types.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Layer =
    | 'names'
    | 'flow'
    | 'roles'
    | 'sipoc'
    | 'customers'
    | 'measures'
    | 'evaluation'
    | 'evidence';

/** Replaces what stands at the place; the lines of the text are parted by `\n` whatever the file uses. */
export interface TextEdit {
    readonly place: Place;
    readonly text: string;
}

/** One way to make a finding go away. Its edits do not overlap. */
export interface Fix {
    /** What it does, as an order: `Record Advisor as the performer`. */
    readonly title: string;
    readonly edits: readonly TextEdit[];
    /** False when somebody must choose among several or say what is true: `proc check --fix` leaves those. */
    readonly unattended: boolean;
}

export interface Related {
    readonly message: string;
    readonly place: Place;
}

/** What a rule has to say about one place. */
export interface Finding {
    /** Code of the rule; `syntax` for what the parser could not read. */
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    readonly place: Place;
    /** Page of the rule, see `ruleUrl`. */
    readonly url: string;
    readonly related: readonly Related[];
    /** Computed when first asked for. */
    readonly fixes: readonly Fix[];
}

/** A finding that an `allow … because` silences. */
export interface Waived {
    readonly finding: Finding;
    readonly waiver: Waiver;
}

/** What a rule hands over: the rest of the finding comes from its metadata. */
export interface Report {
    /** The narrowest useful range. */
    readonly at: Place;
    /** Names the thing, says what is not recorded, and says what to do. */
    readonly message: string;
    /** Where this finding has the other severity of its rule. A severity that somebody has set counts for both. */
    readonly severity?: Severity;
    readonly related?: readonly Related[];
    /** A function, because findings are computed at every keystroke and fixes only when somebody looks. */
    readonly fixes?: () => readonly Fix[];
}

/** Where something stands: what is needed to see the names around it. */
export interface Surroundings {
    readonly workspace: Workspace;
    /** The file that holds what the rule looks at. */
    readonly document: DocumentModel;
}

export interface RuleContext extends Surroundings {
    /** ISO date. */
    readonly today: string;
    /** Codes of all the rules there are. */
    readonly codes: ReadonlySet<string>;
    report(report: Report): void;
    /** What a rule finds in this document at whatever stage, also where it is turned off or waived. */
    reported(code: string): readonly Finding[];
}

/** What is known of every rule; the list of all rules is made of it. */
export interface RuleInfo {
    /** Names the rule everywhere; its page is `docs/rules/<code>.md`. */
    readonly code: string;
    readonly layer: Layer;
    /** The first stage of a process at which the rule speaks; absent: always. */
    readonly stage?: Stage;
    /** `off`: the rule speaks only where somebody sets a severity for it. */
    readonly severity: Severity | 'off';
    /** The severity of those findings that are graver or lighter than the others: `report` says which. */
    readonly otherSeverity?: Severity;
    /** What a finding says, in a few words. */
    readonly says: string;
    /** What the quick fix does; absent: there is none. */
    readonly fix?: string;
    /** What a quick fix of the editor does that needs the text itself, which rules do not have. */
    readonly editorFix?: string;
}

/**
 * Asked once for each file. A finding inside a process is heard when the stage of that process lets the rule speak; outside of
 * all processes a stage is for the rule itself to look at.
 */
export interface DocumentRule extends RuleInfo {
    readonly about: 'document';
    check(document: DocumentModel, context: RuleContext): void;
}
/**
 * Asked for each process of a file, and for each that an evaluation or an improvement of the file is of: what it
 * reports elsewhere than in the file that is checked comes up when that file is checked.
 */
export interface ProcessRule extends RuleInfo {
    readonly about: 'process';
    /** Silent where a line of the flow cannot be read: what seems to be missing may well stand there. */
    readonly ofWholeFlow?: true;
    check(process: Process, context: RuleContext): void;
}
/**
 * Asked for each evaluation of a file, inside a process or outside. The stage is that of the process it is of: where nobody knows
 * the process, only rules that speak at every stage are asked.
 */
export interface EvaluationRule extends RuleInfo {
    readonly about: 'evaluation';
    check(evaluation: Evaluation, context: RuleContext): void;
}
/** Asked for each portfolio of a file. Portfolios have no stage. */
export interface PortfolioRule extends RuleInfo {
    readonly about: 'portfolio';
    check(portfolio: Portfolio, context: RuleContext): void;
}
export type Rule = DocumentRule | ProcessRule | EvaluationRule | PortfolioRule;

/** Where the page of a rule stands, relative to the root of the project: a client makes it an address it can open. */
export function ruleUrl(code: string): string {
    return `docs/rules/${code}.md`;
}
