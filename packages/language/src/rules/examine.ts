import { elementOf } from '../model/lookup.ts';
import { contains } from '../model/place.ts';
import type { DocumentModel, Place, Portfolio, Process, Ref, Stage, Workspace } from '../model/types.ts';
import { isCutShort } from './cut-short.ts';
import { type Finding, type Report, type Rule, type RuleContext, ruleUrl, type Severity } from './rule.ts';

export interface CheckOptions {
    /** ISO date. */
    readonly today: string;
    /** Severities that differ from those of the rules, by code. */
    readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** What a rule reported. */
export interface Found {
    readonly finding: Finding;
    /** What the rule looked at; absent for rules about documents. */
    readonly subject?: Process | Portfolio;
}

/** Runs rules on a document; what a stage or a broken text keeps silent is left out, what is waived is not. */
export function examine(
    workspace: Workspace,
    document: DocumentModel,
    asked: readonly Rule[],
    options: CheckOptions,
): Found[] {
    const found: Found[] = [];
    const processes = processesOf(workspace, document);
    for (const rule of asked) {
        const severity = options.severities?.[rule.code] ?? rule.severity;
        if (severity === 'off') continue;
        const isHeard = (process: Process | undefined) =>
            !process || (speaks(rule, severity, process) && !isCutShort(workspace, process));
        const context = (home: DocumentModel, subject?: Process | Portfolio): RuleContext => ({
            workspace,
            today: options.today,
            document: home,
            report: report => {
                const finding = findingOf(rule, severity, report);
                if (subject) found.push({ finding, subject });
                else if (isHeard(processAt(document, finding.place))) found.push({ finding });
            },
        });
        if (rule.about === 'document') {
            rule.check(document, context(document));
        } else if (rule.about === 'portfolio') {
            for (const portfolio of document.portfolios) rule.check(portfolio, context(document, portfolio));
        } else {
            for (const process of processes.filter(isHeard)) {
                const home = workspace.documents.get(process.place.file) ?? document;
                rule.check(process, context(home, process));
            }
        }
    }
    return found;
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
function speaks(rule: Rule, severity: Severity, process: Process): boolean {
    const stage = process.stage.value;
    if (stage === 'retired') return severity === 'error';
    return rule.stage === undefined || stages.indexOf(stage) >= stages.indexOf(rule.stage);
}

function processAt(document: DocumentModel, place: Place): Process | undefined {
    return document.processes.find(process => contains(process.place, place));
}

function findingOf(rule: Rule, severity: Severity, report: Report): Finding {
    let fixes: Finding['fixes'] | undefined;
    return {
        code: rule.code,
        severity,
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
