import { elementOf } from '../model/lookup.ts';
import { contains } from '../model/place.ts';
import type {
    DocumentModel,
    Element,
    Evaluation,
    Place,
    Portfolio,
    Process,
    Ref,
    Stage,
    Workspace,
} from '../model/types.ts';
import { isCutShort, isFlowBroken } from './cut-short.ts';
import { ruleOf, rules } from './index.ts';
import {
    type Finding,
    type Fix,
    type Related,
    type Report,
    type Rule,
    type RuleContext,
    ruleUrl,
    type Severity,
} from './rule.ts';

/** What is asked of the rules. */
export interface Examination {
    /** ISO date. */
    readonly today: string;
    /** Severities that differ from those of the rules, by code. */
    readonly severities?: Severities;
}

/** Severities by the codes of rules. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** What a rule reported. */
export interface Found {
    readonly finding: Finding;
    /** What the rule looked at, an evaluation being part of its process; absent for rules about documents. */
    readonly subject?: Process | Portfolio;
}

/** Runs rules on a document; what a stage or a broken text keeps silent is left out, what is waived is not. */
export function examine(
    workspace: Workspace,
    document: DocumentModel,
    asked: readonly Rule[],
    options: Examination,
    atEveryStage = false,
): Found[] {
    const found: Found[] = [];
    const subjects = subjectsOf(workspace, document);
    // A context serves all rules: to make one for each takes longer than most rules do.
    let rule: Rule;
    let set: Severity | 'off' | undefined;
    const contexts = new Map<Subject, RuleContext>();
    for (rule of asked) {
        set = options.severities?.[rule.code];
        if ((set ?? rule.severity) === 'off') continue;
        for (const subject of subjects[rule.about]) {
            if (needsMore(rule, subject, workspace)) continue;
            if (atEveryStage || mayBeHeard(rule, subject, set)) ask(rule, subject.about, contextOf(subject));
        }
    }
    return found;

    function contextOf(subject: Subject): RuleContext {
        const known = contexts.get(subject);
        if (known) return known;
        const context: RuleContext = {
            workspace,
            today: options.today,
            document: subject.home,
            codes,
            reported: code => reported(workspace, document, code, options),
            report: report => {
                const finding = new ReportedFinding(rule, set, report);
                if (!isHeard(rule, finding, subject, workspace, atEveryStage)) return;
                found.push(subject.of ? { finding, subject: subject.of } : { finding });
            },
        };
        contexts.set(subject, context);
        return context;
    }
}

/** Something that rules of one kind are asked about. */
interface Subject {
    /** The document that holds it. */
    readonly home: DocumentModel;
    readonly about: DocumentModel | Process | Evaluation | Portfolio;
    /** Whose stage decides whether a rule speaks. */
    readonly process?: Process;
    /** What a finding about it counts for. */
    readonly of?: Process | Portfolio;
}

/** What each kind of rule is asked about; a text that breaks off inside of something is no ground to miss what may follow. */
function subjectsOf(
    workspace: Workspace,
    document: DocumentModel,
): Readonly<Record<Rule['about'], readonly Subject[]>> {
    const isWhole = ({ about }: Subject & { readonly about: Element }) => !isCutShort(workspace, about);
    const evaluations = [
        ...document.evaluations.map(about => ({ about, process: targetProcess(workspace, about.of) })),
        ...document.processes.flatMap(process => process.evaluations.map(about => ({ about, process }))),
    ];
    return {
        document: [{ home: document, about: document }],
        process: processesOf(workspace, document)
            .map(process => ({
                home: workspace.documents.get(process.place.file) ?? document,
                about: process,
                process,
                of: process,
            }))
            .filter(isWhole),
        evaluation: evaluations
            .map(({ about, process }) => ({
                home: document,
                about,
                ...(process && { process, of: process }),
            }))
            .filter(isWhole),
        portfolio: document.portfolios.map(about => ({ home: document, about, of: about })).filter(isWhole),
    };
}

/** A subject is of the kind that the rule is about: see `subjectsOf`. */
function ask(rule: Rule, about: Subject['about'], context: RuleContext): void {
    const check = rule.check as (about: Subject['about'], context: RuleContext) => void;
    check(about, context);
}

/** True where a rule would miss what may stand in a line that cannot be read. */
function needsMore(rule: Rule, { process }: Subject, workspace: Workspace): boolean {
    return rule.about === 'process' && rule.ofWholeFlow === true && isFlowBroken(workspace, process!);
}

/** False where nothing that the rule may report would be heard, so that it need not look. */
function mayBeHeard(rule: Rule, { process }: Subject, set: Severity | 'off' | undefined): boolean {
    if (process) {
        const stage = process.stage.value;
        if (set !== undefined) return speaks(rule, stage, set);
        return speaks(rule, stage, rule.severity) || speaks(rule, stage, rule.otherSeverity);
    }
    // An evaluation of a process that nobody knows is at no stage.
    return rule.about !== 'evaluation' || rule.stage === undefined;
}

/** What a rule about a document reports inside of a process is heard as the process is. */
function isHeard(
    rule: Rule,
    { severity, place }: Finding,
    { home, about, process }: Subject,
    workspace: Workspace,
    atEveryStage: boolean,
): boolean {
    const around = process ?? (about === home ? processAt(home, place) : undefined);
    if (!around) return true;
    if (!atEveryStage && !speaks(rule, around.stage.value, severity)) return false;
    return process !== undefined || !isCutShort(workspace, around);
}

/** What a rule reports of a document at whatever stage, though it may be turned off. */
function reported(
    workspace: Workspace,
    document: DocumentModel,
    code: string,
    options: Examination,
): Finding[] {
    const rule = ruleOf(code);
    if (!rule) return [];
    const severities = { [code]: 'hint' } as const;
    return examine(workspace, document, [rule], { ...options, severities }, true).map(
        ({ finding }) => finding,
    );
}

/** The processes of a document, and those its evaluations and improvements are of. */
function processesOf(workspace: Workspace, document: DocumentModel): Process[] {
    const refs = [...document.evaluations, ...document.improvements].map(element => element.of);
    const others = refs.flatMap(ref => targetProcess(workspace, ref) ?? []);
    return [...new Set([...document.processes, ...others])];
}

function targetProcess(workspace: Workspace, ref: Ref | undefined): Process | undefined {
    const element = ref?.target && elementOf(workspace, ref.target);
    return element?.kind === 'process' ? element : undefined;
}

const order: Readonly<Record<Stage, number>> = {
    draft: 0,
    designed: 1,
    approved: 2,
    live: 3,
    evaluated: 4,
    retired: 5,
};

const codes: ReadonlySet<string> = new Set(rules.map(rule => rule.code));

/** A rule of a later stage is silent before it; a retired process hears of errors only. */
function speaks(rule: Rule, stage: Stage, severity: Severity | 'off' | undefined): boolean {
    if (stage === 'retired') return severity === 'error';
    return rule.stage === undefined || order[stage] >= order[rule.stage];
}

function processAt(document: DocumentModel, place: Place): Process | undefined {
    return document.processes.find(process => contains(process.place, place));
}

class ReportedFinding implements Finding {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    readonly place: Place;
    readonly url: string;
    readonly related: readonly Related[];
    readonly #report: Report;
    #fixes: readonly Fix[] | undefined;

    constructor(rule: Rule, set: Severity | 'off' | undefined, report: Report) {
        const severity = set ?? report.severity ?? rule.severity;
        this.code = rule.code;
        // A rule that is off is asked only where a severity is set.
        this.severity = severity === 'off' ? 'hint' : severity;
        this.message = report.message;
        this.place = report.at;
        this.url = ruleUrl(rule.code);
        this.related = report.related ?? [];
        this.#report = report;
    }

    get fixes(): readonly Fix[] {
        this.#fixes ??= this.#report.fixes?.() ?? [];
        return this.#fixes;
    }

    toJSON(): Finding {
        return { ...this, fixes: this.fixes };
    }
}
