import { writtenDocuments } from '../model/lookup.ts';
import { comparePlaces, contains } from '../model/place.ts';
import type { DocumentModel, Place, Portfolio, Process, Workspace } from '../model/types.ts';
import { severitiesFor } from '../project/applies.ts';
import { examine, type Severities } from './examine.ts';
import { rules } from './index.ts';
import { type Finding, ruleUrl, type Waived } from './rule.ts';

export type { Severities } from './examine.ts';

export interface CheckOptions {
    /** ISO date. */
    readonly today: string;
    /** Name of a preset, in place of the one that the project file names. */
    readonly preset?: string;
    /** Severities that differ from those of the rules, by code, where the project file says nothing of them. */
    readonly severities?: Severities;
}

export interface CheckResult {
    readonly findings: readonly Finding[];
    readonly waived: readonly Waived[];
}

/**
 * What there is to say about one file, in the order of the text, with the severities of the nearest project file. What the parser could not read comes as findings with the
 * code `syntax`. Looks only at the file, at what the file refers to, and at what a rule needs of the others.
 */
export function checkDocument(workspace: Workspace, file: string, options: CheckOptions): CheckResult {
    const document = workspace.documents.get(file);
    if (!document) return { findings: [], waived: [] };
    const severities = severitiesFor(workspace, file, options);
    const found = examine(workspace, document, rules, { today: options.today, severities }).filter(
        ({ finding }) => finding.place.file === file,
    );
    const findings: Finding[] = document.problems.map(syntaxFinding);
    const waived: Waived[] = [];
    for (const { finding } of found) {
        const waiver = waiverOf(document, finding);
        if (waiver) waived.push({ finding, waiver });
        else findings.push(finding);
    }
    const inText = (a: Finding, b: Finding) => comparePlaces(a.place, b.place) || (a.code < b.code ? -1 : 1);
    return {
        findings: findings.sort(inText),
        waived: waived.sort((a, b) => inText(a.finding, b.finding)),
    };
}

/** What there is to say about all files but the built-in ones, sorted by file, then in the order of the text. */
export function checkWorkspace(workspace: Workspace, options: CheckOptions): CheckResult {
    const results = writtenDocuments(workspace).map(({ file }) => checkDocument(workspace, file, options));
    return {
        findings: results.flatMap(result => result.findings),
        waived: results.flatMap(result => result.waived),
    };
}

/**
 * What rules report about some processes and a portfolio, with what their files say about these; waived findings are not among
 * it. A rule is asked with its own severity, though a project may have turned it off; what is off by default is asked all the same.
 */
export function findingsAbout(
    workspace: Workspace,
    codes: readonly string[],
    subjects: readonly (Process | Portfolio)[],
    options: Pick<CheckOptions, 'today'>,
): Finding[] {
    const asked = rules.filter(rule => codes.includes(rule.code));
    const off = asked.filter(rule => rule.severity === 'off').map(rule => [rule.code, 'warning'] as const);
    const severities = Object.fromEntries(off);
    const documents = new Set(subjects.flatMap(subject => workspace.documents.get(subject.place.file) ?? []));
    return [...documents].flatMap(document =>
        examine(workspace, document, asked, { today: options.today, severities })
            .filter(({ finding, subject }) =>
                subject ? subjects.includes(subject) : !isOfOthers(finding.place),
            )
            .filter(
                ({ finding }) => !waiverOf(workspace.documents.get(finding.place.file) ?? document, finding),
            )
            .map(({ finding }) => finding),
    );

    function isOfOthers(place: Place): boolean {
        const document = workspace.documents.get(place.file);
        const holders = [...(document?.processes ?? []), ...(document?.portfolios ?? [])];
        return holders.some(holder => contains(holder.place, place) && !subjects.includes(holder));
    }
}

function syntaxFinding(problem: DocumentModel['problems'][number]): Finding {
    const { message, place, related = [], fixes = [] } = problem;
    return { code: 'syntax', severity: 'error', message, place, url: ruleUrl('syntax'), related, fixes };
}

function waiverOf(document: DocumentModel, finding: Finding): Waived['waiver'] | undefined {
    return document.waivers.find(
        waiver =>
            waiver.codes.some(code => code.value === finding.code) &&
            (waiver.scope === undefined || contains(waiver.scope, finding.place)),
    );
}
