import * as ast from '../../generated/ast.ts';
import type { Calendar, Organisation, Role, Stakeholder, System, Term } from '../types.ts';
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
        days: workingDays(all(node.clauses, ast.isWorkingDays)),
        opens: minutesOf(hours?.opens),
        closes: minutesOf(hours?.closes),
        closed: all(node.clauses, ast.isClosedDays).flatMap(clause => reader.texts(clause, 'dates')),
    });
}

export function roleOf(reader: Reader, node: ast.Role): Role {
    const cost = first(node.clauses, ast.isRoleCost);
    const amount = moneyOf(reader, cost?.amount);
    return defined({
        ...reader.element(node, 'role'),
        frontline: node.clauses.some(ast.isFrontline),
        headcount: numberOf(first(node.clauses, ast.isHeadcount)?.count),
        cost: amount && defined({ amount, per: cost?.unit }),
        reportsTo: reader.ref(first(node.clauses, ast.isReportsTo)?.role),
    });
}

export function stakeholderOf(reader: Reader, node: ast.Stakeholder): Stakeholder {
    return defined({
        ...reader.element(node, 'stakeholder'),
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
function workingDays(clauses: readonly ast.WorkingDays[]): number[] {
    const days = new Set<number>();
    for (const span of clauses.flatMap(clause => clause.spans)) {
        const [from, to = from] = span.last ? [span.first, span.last] : span.first.split('-');
        const start = dayOf(from);
        const end = dayOf(to);
        if (start === undefined || end === undefined) continue;
        for (let day = start; ; day = (day + 1) % 7) {
            days.add(day + 1);
            if (day === end) break;
        }
    }
    return [...days].sort((a, b) => a - b);
}

function dayOf(name: string | undefined): number | undefined {
    const index = WEEK.indexOf((name ?? '').slice(0, 3).toLowerCase());
    return index < 0 ? undefined : index;
}

function minutesOf(time: string | undefined): number | undefined {
    const [hours, minutes] = (time ?? '').split(':').map(Number);
    return time === undefined || hours === undefined || minutes === undefined
        ? undefined
        : hours * 60 + minutes;
}
