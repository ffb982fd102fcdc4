import { leadTime } from '../../analysis/expected-time.ts';
import { metricsOf } from '../../analysis/metrics.ts';
import { meanOf, timeText, touchMinutes, workingWeekOf } from '../../analysis/working-time.ts';
import { titleOfRef } from '../../model/lookup.ts';
import type { AnyElement, Evidence, FileFacts, Process, Ref, Step, Workspace } from '../../model/types.ts';
import { code, words } from './markdown.ts';
import { kpiFacts, limitFacts, notEnoughTimes } from './measures.ts';

/** What there is to say of an element by its kind, a line for each. `process` is the one that holds it. */
export function factsOf(workspace: Workspace, element: AnyElement, process: Process | undefined): string[] {
    const named = (refs: readonly Ref[]) => refs.map(ref => words(titleOfRef(workspace, ref))).join(', ');
    const one = (ref: Ref | undefined) => (ref ? named([ref]) : undefined);
    switch (element.kind) {
        case 'role':
            return lines({
                Headcount: element.headcount,
                Cost:
                    element.cost &&
                    `${words(element.cost.amount.text)}${element.cost.per ? ` per ${words(element.cost.per)}` : ''}`,
                'Reports to': one(element.reportsTo),
                Works: element.frontline ? 'at the front line' : undefined,
            });
        case 'stakeholder':
            return lines({
                Stands: [element.position, element.customer && 'customer', element.frontline && 'front line']
                    .filter(Boolean)
                    .join(', '),
                Power: element.power,
                Interest: element.interest,
            });
        case 'term':
            return element.definition ? [words(element.definition)] : [];
        case 'calendar': {
            const { days, opens, closes, closed } = element;
            return lines({
                Days: days.map(day => WEEKDAYS[day - 1]).join(', '),
                Hours:
                    opens === undefined || closes === undefined
                        ? undefined
                        : `${clock(opens)} to ${clock(closes)}`,
                Closed: closed.length > 0 ? `on ${closed.length} dates` : undefined,
            });
        }
        case 'process':
            return processFacts(workspace, element, one(element.owner));
        case 'step':
        case 'send':
        case 'receive':
        case 'call':
            return [
                ...lines({
                    'Performed by': named(element.by),
                    Accountable: named(element.accountable),
                    Runs: one(element.runs),
                }),
                ...(process ? timesOf(workspace, process, element) : []),
            ];
        case 'decision':
            return lines({
                'Decided by': named(element.by),
                Answers: element.branches
                    .map(({ answer, chance }) => `${words(answer)}${chance ? ` ${words(chance.text)}` : ''}`)
                    .join(', '),
            });
        case 'wait':
            return lines({
                For: element.duration && words(element.duration.text),
                Until: element.until && words(element.until.value),
            });
        case 'input':
            return lines({ 'Comes from': named(element.from) });
        case 'output':
            return lines({ 'Goes to': named(element.to) });
        case 'kpi':
            return [...lines({ Owner: one(element.owner) }), ...kpiFacts(workspace, element)];
        case 'limit':
            return limitFacts(workspace, process, element);
        case 'evidence':
            return evidenceFacts(workspace, element);
        case 'finding':
            return lines({
                Says: words(element.text),
                Measured: element.measure && words(element.measure.text),
                From: named(element.from),
            });
        case 'recommendation':
            return lines({
                Says: words(element.text),
                Because: named(element.because),
                Owner: one(element.owner),
                Due: element.due && words(element.due.value),
                'Measured by': one(element.measuredBy),
                Status: element.status,
            });
        case 'evaluation':
        case 'improvement':
            return lines({ Of: one(element.of), On: element.on && words(element.on.value) });
        case 'portfolio':
            return lines({ Against: named(element.against), Covers: named(element.covers) });
        case 'criteria':
            return lines({
                Qualifications: element.qualifications.map(words).join(', '),
                Status: element.status,
                Source: element.source && words(element.source.value),
                Version: element.version && words(element.version.value),
            });
        default:
            return [];
    }
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function lines(facts: Readonly<Record<string, string | number | undefined>>): string[] {
    return Object.entries(facts).flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [`${name}: ${value}`],
    );
}

function processFacts(workspace: Workspace, process: Process, owner: string | undefined): string[] {
    const { steps, decisions, handoffs, roles } = metricsOf(workspace, process);
    const expected = leadTime(workspace, process);
    const known = expected && expected.missing.length === 0;
    return lines({
        Stage: process.stage.value,
        Version: process.version && words(process.version.value),
        Owner: owner,
        Holds: [
            counted(steps, 'step'),
            counted(decisions, 'decision'),
            counted(roles, 'role'),
            counted(handoffs, 'hand-off'),
        ].join(', '),
        'Expected lead time': known
            ? timeText(workingWeekOf(workspace, process), expected.minutes)
            : expected && `not known, ${notEnoughTimes(expected.missing)}`,
    });
}

function timesOf(workspace: Workspace, process: Process, { time, wait }: Step): string[] {
    const week = workingWeekOf(workspace, process);
    const isRange = time && time.least !== time.most && time.text.includes(' to ');
    const mean = isRange
        ? `, ${timeText(
              week,
              meanOf(time, span => touchMinutes(week, span)),
          )} on average`
        : '';
    return lines({ Time: time && `${words(time.text)}${mean}`, Wait: wait && words(wait.text) });
}

function evidenceFacts(workspace: Workspace, item: Evidence): string[] {
    const shows = item.shows.map(({ criterion, at }) => {
        const where = at ? ` at ${words(at.value)}` : '';
        const meaning = criterion.target ? ` (${words(titleOfRef(workspace, criterion))})` : '';
        return `${code(criterion.name)}${where}${meaning}`;
    });
    const file = item.file?.target && workspace.files.get(item.file.target);
    return lines({
        State: item.planned ? 'planned' : undefined,
        Kind: item.evidenceKind,
        Date: item.date && words(item.date.value),
        File:
            item.file &&
            `${words(item.file.path)}${file && file.state !== 'present' ? ` (${stateWords(file)})` : ''}`,
        Held: item.held && words(item.held.value),
        Commentary: item.commentary && words(item.commentary.value),
        Shows: shows.join('; '),
    });
}

function stateWords({ state }: FileFacts): string {
    return state === 'bundled' ? 'elsewhere in this evidence bundle, see its report' : state;
}

function counted(count: number, word: string): string {
    return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function clock(minutes: number): string {
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
