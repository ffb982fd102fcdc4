import { fileURLToPath } from 'node:url';
import {
    type CheckOptions,
    checkDocument,
    type Finding,
    projectFindings,
    projectOf,
    type Severity,
} from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { FINDINGS, FINE, UNUSABLE } from '../exit-codes.ts';
import { applyFixes } from '../fixes.ts';
import { checkGithub } from '../format/check-github.ts';
import { checkJson } from '../format/check-json.ts';
import { checkPretty } from '../format/check-pretty.ts';
import { checkSarif } from '../format/check-sarif.ts';
import type { CheckReport } from '../format/report.ts';
import { Mistake, sentenceOf } from '../mistake.ts';
import { open, todayOr } from '../opening.ts';
import { clearScreen, count, print, remark } from '../terminal.ts';
import { type Round, repeatOnChange } from '../watching.ts';

export interface CheckCall {
    readonly today?: string;
    readonly format: keyof typeof FORMATS;
    readonly preset?: string;
    readonly minSeverity: Severity;
    readonly maxWarnings?: number;
    readonly fix?: true;
    readonly watch?: true;
}

/** Most severe first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const FORMATS = { pretty: checkPretty, json: checkJson, sarif: checkSarif, github: checkGithub };

/** Reports what the rules say of the named files. What is left out by severity does not count either. */
export async function check(paths: readonly string[], call: CheckCall): Promise<number> {
    if (call.fix && paths.includes('-'))
        throw new Mistake('--fix changes files, and standard input is none. Name a file');
    if (!call.watch) return (await checkOnce(paths, call)).code;
    if (paths.includes('-'))
        throw new Mistake('--watch waits for files to change, and standard input is none. Name a file');
    let files: ReadonlySet<string> = new Set();
    return repeatOnChange(paths, async () => {
        clearScreen();
        try {
            const round = await checkOnce(paths, call);
            files = round.files;
            return round;
        } catch (error) {
            // A file may be gone while its editor writes it anew.
            remark(`proc: ${sentenceOf(error)}`);
            return { code: UNUSABLE, files };
        }
    });
}

async function checkOnce(paths: readonly string[], call: CheckCall): Promise<Round> {
    const options: CheckOptions = {
        today: todayOr(call.today),
        ...(call.preset && { preset: call.preset }),
    };
    let opened = await open(paths);
    if (call.fix) {
        const fixed = await applyFixes(opened, options, () => open(paths));
        opened = fixed.opened;
        remark(`Fixed: ${count(fixed.findings, 'finding')} in ${count(fixed.files, 'file')}.`);
    }
    const report = reportOf(opened, options, call.minSeverity);
    print(FORMATS[call.format](report));
    return { code: failed(report, call.maxWarnings) ? FINDINGS : FINE, files: filesOf(opened) };
}

function reportOf(opened: Opened, options: CheckOptions, least: Severity): CheckReport {
    const results = opened.targets.map(uri => checkDocument(opened.workspace, uri, options));
    const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
    const findings = [...ofProjects(opened), ...results.flatMap(result => result.findings)].filter(finding =>
        shown.includes(finding.severity),
    );
    const number = (severity: Severity): number => findings.filter(one => one.severity === severity).length;
    return {
        root: opened.root,
        sources: textsOf(opened),
        files: opened.targets.length,
        findings,
        waived: results.flatMap(result => result.waived),
        summary: {
            error: number('error'),
            warning: number('warning'),
            information: number('information'),
            hint: number('hint'),
        },
    };
}

/** What is wrong with the project files that hold for the named files. */
function ofProjects({ workspace, targets }: Opened): Finding[] {
    const found = projectFindings(workspace);
    const files = new Set(targets.flatMap(uri => projectOf(workspace, uri)?.file ?? []));
    return [...files].flatMap(file => found.get(file) ?? []);
}

function textsOf({ sources, workspace }: Opened): ReadonlyMap<string, string> {
    const others = [...workspace.files].flatMap(([uri, { text }]) =>
        text === undefined ? [] : [[uri, text] as const],
    );
    return new Map([...others, ...sources]);
}

/** Everything that the report depends on: documents, results, evidence and project files, there or not. */
function filesOf({ sources, workspace }: Opened): ReadonlySet<string> {
    const uris = [...sources.keys(), ...workspace.files.keys()].filter(uri => uri.startsWith('file:'));
    return new Set(uris.map(uri => fileURLToPath(uri)));
}

function failed({ summary }: CheckReport, maxWarnings: number | undefined): boolean {
    return summary.error > 0 || (maxWarnings !== undefined && summary.warning > maxWarnings);
}
