import { contains, type Finding, type Place, type Waiver } from '@process-as-code/language';
import type { Cell, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { section } from './words.ts';

/** What the checks still report about what is exported. Hints are for the writer and left out. */
export function findingsSection(context: ReportContext): Section[] {
    const findings = context.input.findings.filter(
        finding => finding.severity !== 'hint' && isOurs(context, finding.place),
    );
    const id = context.idOf('findings');
    if (findings.length === 0) {
        return section(id, 'Open findings', [
            { kind: 'paragraph', text: ['The checks report nothing that is open.'] },
        ]);
    }
    return section(id, 'Open findings', [
        {
            kind: 'table',
            caption: 'What the checks report',
            columns: [
                { title: 'Where', width: 24 },
                { title: 'What', width: 56 },
                { title: 'Rule', width: 20 },
            ],
            rows: findings.map(finding => ({
                cells: [[[context.where(finding.place)]], [[finding.message]], [[ruleWords(finding)]]],
            })),
        },
    ]);
}

/** What somebody decided not to be told, and why. */
export function waiversSection(context: ReportContext): Section[] {
    const waivers = context.input.scope.documents
        .flatMap(document => document.waivers)
        .filter(waiver => isOurs(context, waiver.place));
    if (waivers.length === 0) return [];
    return section(context.idOf('waivers'), 'Waivers and their reasons', [
        {
            kind: 'table',
            caption: 'Checks that are silenced on purpose',
            columns: [
                { title: 'Rule', width: 20 },
                { title: 'Reason', width: 34 },
                { title: 'What it would say today', width: 26 },
                { title: 'Where', width: 20 },
            ],
            rows: waivers.map(waiver => ({
                cells: [
                    waiver.codes.map(code => [code.value]),
                    waiver.because ? [[waiver.because.value]] : [[{ muted: 'no reason is recorded' }]],
                    silenced(context, waiver),
                    [[context.where(waiver.place)]],
                ],
            })),
        },
    ]);
}

function silenced(context: ReportContext, waiver: Waiver): Cell {
    const said = context.input.waived.filter(one => one.waiver === waiver).map(one => [one.finding.message]);
    return said.length > 0 ? said : [[{ muted: 'nothing' }]];
}

function ruleWords(finding: Finding): string {
    return `${finding.code} (${finding.severity})`;
}

/** Not what stands in a process that the bundle is not about. */
function isOurs(context: ReportContext, place: Place): boolean {
    const { documents, processes } = context.input.scope;
    const around = documents
        .flatMap(document => document.processes)
        .find(process => contains(process.place, place));
    return !around || processes.includes(around);
}
