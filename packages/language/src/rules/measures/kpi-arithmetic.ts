import { evaluationsOf } from '../../model/lookup.ts';
import { kpiResults } from '../../model/results.ts';
import type { Kpi, Place, Process, Quantity, Workspace } from '../../model/types.ts';
import type { Fix, ProcessRule, Report } from '../rule.ts';
import { called, quote } from '../support/words.ts';
import { type Claim, wrongInText, wrongMeasure, wrongRow } from './counts.ts';
import { wrongTotals } from './totals.ts';

/** A stated percentage or total differs from its own counts by more than rounding. */
export const kpiArithmetic: ProcessRule = {
    code: 'kpi-arithmetic',
    layer: 'measures',
    severity: 'warning',
    says: 'a stated percentage or total differs from its own counts by more than rounding',
    fix: 'the computed value',
    about: 'process',
    check(process, { workspace, report }) {
        for (const kpi of process.kpis) {
            for (const found of [...inRows(workspace, kpi), ...inTotals(kpi)]) report(found);
        }
        for (const measure of measuresOf(workspace, process)) {
            const claim = wrongMeasure(measure);
            if (claim) report(reportOf(claim, measure.place, partOf(measure.place, measure.text, claim)));
        }
        for (const { text, place } of textsOf(workspace, process)) {
            for (const claim of wrongInText(text)) {
                report(
                    reportOf(claim, place, partOf(place, `"${text}"`, { ...claim, start: claim.start + 1 })),
                );
            }
        }
    },
};

/** `part` is where the share itself stands; absent where that is not known to the letter. */
function reportOf({ stated, counts, computed }: Claim, whole: Place, part: Place | undefined): Report {
    const message =
        computed === undefined
            ? `${stated} is stated of ${counts}: there is no share of nothing. Correct the counts, or leave the share out.`
            : `${stated} is stated, and ${counts} makes ${computed}. Correct the share or the counts.`;
    return { at: part ?? whole, message, fixes: () => fixesFor(computed, part) };
}

function fixesFor(computed: string | undefined, part: Place | undefined): Fix[] {
    if (computed === undefined || !part) return [];
    return [{ title: `Write ${computed}`, edits: [{ place: part, text: computed }], unattended: false }];
}

/** Where the stated share stands, when the place holds exactly the text: on one line and with nothing escaped. */
function partOf(place: Place, text: string, { stated, start }: Claim): Place | undefined {
    if (place.line !== place.endLine || place.endColumn - place.column !== text.length) return undefined;
    const column = place.column + start;
    return { ...place, column, endColumn: column + stated.length };
}

function inRows(workspace: Workspace, kpi: Kpi): Report[] {
    const file = kpi.resultsFile;
    if (!file) return [];
    return kpiResults(workspace, kpi).results.flatMap(({ stated, measure, line }) => {
        const claim = stated && wrongRow(stated, measure);
        if (!claim?.computed) return [];
        return [
            {
                at: file.place,
                message: `The results file ${quote(file.path)} of the KPI ${called(kpi)}, row ${line}: ${claim.stated} is stated, and ${claim.counts} makes ${claim.computed}. Correct that row.`,
            },
        ];
    });
}

function inTotals(kpi: Kpi): Report[] {
    return wrongTotals(kpi).map(({ total, parts, computed }) => ({
        at: total.measure.place,
        message: `${total.measure.text} is stated for ${total.period.text}, and its parts make ${computed}. Correct the total or its parts.`,
        related: parts.map(({ period, measure }) => ({
            message: `${period.text}: ${measure.text}.`,
            place: measure.place,
        })),
        fixes: () => fixesFor(computed, total.measure.place),
    }));
}

function measuresOf(workspace: Workspace, process: Process): Quantity[] {
    return [
        ...process.kpis.flatMap(({ baseline, target, benchmark, results }) => [
            baseline?.measure,
            target?.measure,
            benchmark?.measure,
            ...results.map(result => result.measure),
        ]),
        ...evaluationsOf(workspace, process).flatMap(({ findings }) =>
            findings.map(({ measure }) => measure),
        ),
    ].filter(measure => measure !== undefined);
}

/** Texts in which a share and its counts count as stated. */
function textsOf(workspace: Workspace, process: Process): { readonly text: string; readonly place: Place }[] {
    return [
        ...process.needs.map(({ text, anchor }) => ({ text, place: anchor })),
        ...process.kpis.flatMap(({ benchmark }) =>
            benchmark?.from ? [{ text: benchmark.from.value, place: benchmark.from.place }] : [],
        ),
        ...evaluationsOf(workspace, process).flatMap(({ findings }) =>
            findings.map(({ text, textPlace }) => ({ text, place: textPlace })),
        ),
    ];
}
