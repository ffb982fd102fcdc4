import * as ast from '../../generated/ast.ts';
import type { Calendar, Organisation, Place, Role, Stakeholder, System, Term, Text } from '../types.ts';
import { all, first } from './clauses.ts';
import { defined } from './defined.ts';
import type { Reader } from './reader.ts';
import { levelOf, moneyOf, numberOf } from './values.ts';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function organisationOf(reader: Reader, node: ast.Organisation): Organisation {
    return {
        ...reader.element(node, 'organisation'),
        goals: node.goals.map(goal => reader.element(goal, 'goal')),
    };
}

export function calendarOf(reader: Reader, node: ast.Calendar): Calendar {
    const hours = first(node.clauses, ast.isOpeningHours);
    return defined({
        ...reader.element(node, 'calendar'),
        days: workingDays(reader, all(node.clauses, ast.isWorkingDays)),
        opens: minutesOf(reader, reader.sourced(hours, 'opens')),
        closes: minutesOf(reader, reader.sourced(hours, 'closes')),
        hours: hours?.closes
            ? spanned(reader.placeOf(hours, 'opens'), reader.placeOf(hours, 'closes'))
            : undefined,
        closed: all(node.clauses, ast.isClosedDays).flatMap(clause => reader.texts(clause, 'dates')),
    });
}

export function roleOf(reader: Reader, node: ast.Role): Role {
    const cost = first(node.clauses, ast.isRoleCost);
    const amount = moneyOf(reader, cost?.amount);
    return defined({
        ...reader.element(node, 'role'),
        labelPlace: reader.labelPlace(node),
        frontline: node.clauses.some(ast.isFrontline),
        headcount: numberOf(first(node.clauses, ast.isHeadcount)?.count),
        cost: amount && defined({ amount, per: cost?.unit }),
        reportsTo: reader.ref(first(node.clauses, ast.isReportsTo)?.role),
    });
}

export function stakeholderOf(reader: Reader, node: ast.Stakeholder): Stakeholder {
    return defined({
        ...reader.element(node, 'stakeholder'),
        labelPlace: reader.labelPlace(node),
        position: first(node.clauses, ast.isPosition)?.position,
        customer: node.clauses.some(ast.isIsCustomer),
        frontline: node.clauses.some(ast.isFrontline),
        power: levelOf(first(node.clauses, ast.isPower)?.level),
        interest: levelOf(first(node.clauses, ast.isInterest)?.level),
    });
}

export function systemOf(reader: Reader, node: ast.System): System {
    return reader.element(node, 'system');
}

export function termOf(reader: Reader, node: ast.Term): Term {
    return { ...reader.element(node, 'term'), definition: node.definition ?? '' };
}

/** `mon - fri`, `mon-fri` and `sat - mon` (over the week's end) as numbers from 1 for Monday. */
function workingDays(reader: Reader, clauses: readonly ast.WorkingDays[]): number[] {
    const days = new Set<number>();
    for (const span of clauses.flatMap(clause => clause.spans)) {
        const [from, to = from] = span.last ? [span.first, span.last] : span.first.split('-');
        const start = dayOf(from);
        const end = dayOf(to);
        if (start === undefined || end === undefined) {
            const property = start === undefined || !span.last ? 'first' : 'last';
            const written = reader.sourced(span, property);
            if (written) reader.tellImpossible({ kind: 'weekday', ...written });
            continue;
        }
        for (let day = start; ; day = (day + 1) % 7) {
            days.add(day + 1);
            if (day === end) break;
        }
    }
    return [...days].sort((a, b) => a - b);
}

function spanned(from: Place, to: Place): Place {
    return { ...from, endLine: to.endLine, endColumn: to.endColumn };
}

function dayOf(name: string | undefined): number | undefined {
    const index = WEEK.indexOf((name ?? '').slice(0, 3).toLowerCase());
    return index < 0 ? undefined : index;
}

/** Minutes after midnight, up to 24:00. */
function minutesOf(reader: Reader, time: Text | undefined): number | undefined {
    if (!time) return undefined;
    const [hours = 0, minutes = 0] = time.value.split(':').map(Number);
    const total = hours * 60 + minutes;
    if (minutes < 60 && total <= 24 * 60) return total;
    reader.tellImpossible({ kind: 'time', ...time });
    return undefined;
}
