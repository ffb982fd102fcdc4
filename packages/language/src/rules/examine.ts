import { elementOf } from '../model/lookup.ts';
import { contains } from '../model/place.ts';
import type {
    DocumentModel,
    Element,
    Place,
    Portfolio,
    Process,
    Ref,
    Stage,
    Workspace,
} from '../model/types.ts';
import { isCutShort } from './cut-short.ts';
import { ruleOf, rules } from './index.ts';
import { type Finding, type Report, type Rule, type RuleContext, ruleUrl, type Severity } from './rule.ts';

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
    const codes = new Set(rules.map(rule => rule.code));
    const processes = processesOf(workspace, document);
    for (const rule of asked) {
        const set = options.severities?.[rule.code];
        if ((set ?? rule.severity) === 'off') continue;
        const possible = [set ?? [rule.severity, rule.otherSeverity]].flat();
        const isHeard = (process: Process, severities: readonly (string | undefined)[]) =>
            atEveryStage || speaks(rule, process.stage.value, severities);
        for (const { home, about, process, subject, check } of questions(
            rule,
            workspace,
            document,
            processes,
        )) {
            if (process && !isHeard(process, possible)) continue;
            if (about && isCutShort(workspace, about)) continue;
            check({
                workspace,
                today: options.today,
                document: home,
                codes,
                reported: code => reported(workspace, document, code, options),
                report: report => {
                    const finding = findingOf(rule, set, report);
                    const around = process ?? (about ? undefined : processAt(document, finding.place));
                    if (around && !isHeard(around, [finding.severity])) return;
                    if (around && !about && isCutShort(workspace, around)) return;
                    found.push(subject ? { finding, subject } : { finding });
                },
            });
        }
    }
    return found;
}

/** One call of a rule. */
interface Question {
    /** The document that holds what the rule looks at. */
    readonly home: DocumentModel;
    /** What the rule looks at; absent where that is the document. */
    readonly about?: Element;
    /** Whose stage decides whether the rule speaks. */
    readonly process?: Process;
    readonly subject?: Process | Portfolio;
    check(context: RuleContext): void;
}

function questions(
    rule: Rule,
    workspace: Workspace,
    document: DocumentModel,
    processes: readonly Process[],
): Question[] {
    switch (rule.about) {
        case 'document':
            return [{ home: document, check: context => rule.check(document, context) }];
        case 'process':
            return processes.map(process => ({
                home: workspace.documents.get(process.place.file) ?? document,
                about: process,
                process,
                subject: process,
                check: context => rule.check(process, context),
            }));
        case 'evaluation':
            return document.evaluations
                .map(evaluation => ({ evaluation, process: targetProcess(workspace, evaluation.of) }))
                .concat(
                    document.processes.flatMap(process =>
                        process.evaluations.map(evaluation => ({ evaluation, process })),
                    ),
                )
                .filter(({ process }) => process || rule.stage === undefined)
                .map(({ evaluation, process }) => ({
                    home: document,
                    about: evaluation,
                    ...(process && { process, subject: process }),
                    check: context => rule.check(evaluation, context),
                }));
        case 'portfolio':
            return document.portfolios.map(portfolio => ({
                home: document,
                about: portfolio,
                subject: portfolio,
                check: context => rule.check(portfolio, context),
            }));
    }
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

const stages: readonly Stage[] = ['draft', 'designed', 'approved', 'live', 'evaluated', 'retired'];

/** A rule of a later stage is silent before it; a retired process hears of errors only. */
function speaks(rule: Rule, stage: Stage, severities: readonly (string | undefined)[]): boolean {
    if (stage === 'retired') return severities.includes('error');
    return rule.stage === undefined || stages.indexOf(stage) >= stages.indexOf(rule.stage);
}

function processAt(document: DocumentModel, place: Place): Process | undefined {
    return document.processes.find(process => contains(process.place, place));
}

function findingOf(rule: Rule, set: Severity | 'off' | undefined, report: Report): Finding {
    const severity = set ?? report.severity ?? rule.severity;
    let fixes: Finding['fixes'] | undefined;
    return {
        code: rule.code,
        // A rule that is off is asked only where a severity is set.
        severity: severity === 'off' ? 'hint' : severity,
        message: report.message,
        place: report.at,
        url: ruleUrl(rule.code),
        related: report.related ?? [],
        get fixes() {
            fixes ??= report.fixes?.() ?? [];
            return fixes;
        },
    };
}
