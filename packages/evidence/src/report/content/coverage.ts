import type {
    CriterionCoverage,
    Expectation,
    ExpectationCoverage,
    PackCoverage,
} from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import type { Inlines, Row, Section, Table } from '../document.ts';
import type { ReportContext } from './context.ts';
import { capital, section } from './words.ts';

/** The coverage matrix: each criterion with what is recorded, the evidence, and room for the assessor. */
export function coverageSection(context: ReportContext): Section[] {
    const { coverage } = context.input;
    return section(
        context.idOf('coverage'),
        'Coverage matrix',
        coverage.map(pack => matrix(context, pack)),
        'wide',
    );
}

function matrix(context: ReportContext, { pack, outcomes }: PackCoverage): Table {
    return {
        kind: 'table',
        caption: titleOf(pack),
        columns: [
            { title: 'Criterion', width: 19 },
            { title: 'State', width: 9 },
            { title: 'What is recorded, and where', width: 37 },
            { title: 'Evidence, and where in it', width: 16 },
            { title: 'Assessor’s decision', width: 11 },
            { title: 'Initials, date', width: 8 },
        ],
        rows: outcomes.flatMap(({ outcome, criteria }): Row[] => [
            { group: true, cells: [[[{ strong: outcome.name ?? '' }, ` ${outcome.label ?? ''}`]]] },
            ...criteria.map(criterion => row(context, criterion)),
        ]),
    };
}

function row(context: ReportContext, { criterion, state, expectations, evidence }: CriterionCoverage): Row {
    const shown = evidence.map(
        ({ evidence: item, location, planned }): Inlines => [
            context.linkTo(item),
            location ? `, ${location}` : '',
            ...(planned ? [{ muted: ' (planned)' }] : []),
        ],
    );
    return {
        id: context.idOf(`criterion-${criterion.id}`),
        cells: [
            [[{ strong: criterion.name ?? '' }, ` ${criterion.label ?? ''}`]],
            [[{ state }]],
            expectations.map(expectation => expectationLine(context, expectation)),
            shown.length > 0 ? shown : [[{ muted: 'none is recorded' }]],
            [],
            [],
        ],
    };
}

/** More places than this say no more. */
const mostPlaces = 5;

function expectationLine(context: ReportContext, coverage: ExpectationCoverage): Inlines {
    const { expectation, recorded, missing, places } = coverage;
    const text = expectationWords(expectation);
    if (!recorded) return [{ strong: 'Not recorded: ' }, text, missing ? ` – ${missing}` : ''];
    const told = places.slice(0, mostPlaces);
    const links = told.flatMap(
        ({ place, label }, index): Inlines => [index === 0 ? ': ' : ', ', context.linkToPlace(place, label)],
    );
    const more = places.length > told.length ? ` and ${places.length - told.length} more` : '';
    const where = linesByFile(context, told);
    return [{ strong: text }, ...links, more, ...(where ? [{ muted: ` (${where})` }] : [])];
}

/** What a criterion expects, in the words of the pack made to read as a line of their own. */
function expectationWords({ form, least, what, features, rules, text }: Expectation): string {
    if (form === 'clean') return `Nothing reported by ${rules.map(rule => rule.value).join(', ')}`;
    if (form !== 'some') return capital(text.replace(/^expects /, ''));
    const kind = kindWords(what.value);
    const plural = least > 1 && !/^(feedback|evidence|annotation)$/.test(kind) ? 's' : '';
    const having = features.map(feature => kindWords(feature.value)).join(', ');
    return `At least ${least} ${kind}${plural}${having ? ` with ${having}` : ''}`;
}

function kindWords(kind: string): string {
    return kind === 'kpi' ? 'KPI' : kind;
}

/** `complaint-handling.proc, lines 20, 21; team.proc, line 3` */
function linesByFile(context: ReportContext, places: ExpectationCoverage['places']): string {
    const byFile = Map.groupBy(places, ({ place }) => place.file);
    return [...byFile]
        .map(([file, found]) => {
            const lines = [...new Set(found.map(({ place }) => place.line))];
            return `${context.input.nameOfFile(file)}, ${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}`;
        })
        .join('; ');
}
