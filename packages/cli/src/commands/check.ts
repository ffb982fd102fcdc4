import { checkDocument, type Severity } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { FINDINGS, FINE } from '../exit-codes.ts';
import { applyFixes } from '../fixes.ts';
import { checkGithub } from '../format/check-github.ts';
import { checkJson } from '../format/check-json.ts';
import { checkPretty } from '../format/check-pretty.ts';
import { checkSarif } from '../format/check-sarif.ts';
import type { CheckReport } from '../format/report.ts';
import { Mistake } from '../mistake.ts';
import { open, todayOr } from '../opening.ts';
import { count, print, remark } from '../terminal.ts';

export interface CheckCall {
    readonly today?: string;
    readonly format: keyof typeof FORMATS;
    readonly minSeverity: Severity;
    readonly maxWarnings?: number;
    readonly fix?: true;
}

/** Most severe first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const FORMATS = { pretty: checkPretty, json: checkJson, sarif: checkSarif, github: checkGithub };

/** Reports what the rules say of the named files. What is left out by severity does not count either. */
export async function check(paths: readonly string[], call: CheckCall): Promise<number> {
    const today = todayOr(call.today);
    let opened = await open(paths);
    if (call.fix) {
        if (paths.includes('-'))
            throw new Mistake('--fix changes files, and standard input is none. Name a file');
        const fixed = await applyFixes(opened, today, () => open(paths));
        opened = fixed.opened;
        remark(`Fixed: ${count(fixed.findings, 'finding')} in ${count(fixed.files, 'file')}.`);
    }
    const report = reportOf(opened, today, call.minSeverity);
    print(FORMATS[call.format](report));
    return failed(report, call.maxWarnings) ? FINDINGS : FINE;
}

function reportOf(opened: Opened, today: string, least: Severity): CheckReport {
    const results = opened.targets.map(uri => checkDocument(opened.workspace, uri, { today }));
    const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
    const findings = results.flatMap(result =>
        result.findings.filter(finding => shown.includes(finding.severity)),
    );
    const number = (severity: Severity): number => findings.filter(one => one.severity === severity).length;
    return {
        root: opened.root,
        sources: opened.sources,
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

function failed({ summary }: CheckReport, maxWarnings: number | undefined): boolean {
    return summary.error > 0 || (maxWarnings !== undefined && summary.warning > maxWarnings);
}
