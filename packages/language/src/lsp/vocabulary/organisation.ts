import type { Clauses } from './clause.ts';

/** The organisation, its calendar, and who and what takes part. */
export const organisationClauses: Clauses = {
    Organisation: {
        example: 'organisation "Riverside Homes" {\n    goal Trust "Customers trust us"\n}',
        words: { organisation: 'The organisation whose processes these are, with its goals.' },
        inserts: {
            organisation:
                'organisation "[Name of the organisation]" {\n\tgoal [Goal] "[What it strives for]"\n}',
        },
        repeats: true,
    },
    Goal: {
        example: 'goal Trust "Customers trust us"',
        words: { goal: 'A goal of the organisation; a process says which goals it supports.' },
        inserts: { goal: 'goal [Goal] "[What the organisation strives for]"' },
        repeats: true,
    },
    Calendar: {
        example:
            'calendar Office "Working days" {\n    days mon-fri\n    hours 09:00 - 17:00\n    closed 2026-12-25\n}',
        words: { calendar: 'When people work: working days and working hours are counted by it.' },
        inserts: {
            calendar: 'calendar [Office] "[Working days]" {\n\tdays mon-fri\n\thours 09:00 - 17:00\n}',
        },
        repeats: true,
    },
    WorkingDays: {
        example: 'days mon-fri, sat',
        words: { days: 'The days of the week on which people work.' },
        inserts: { days: 'days [mon-fri]' },
    },
    OpeningHours: {
        example: 'hours 09:00 - 17:00',
        words: { hours: 'From when to when people work on such a day.' },
        inserts: { hours: 'hours [09:00] - [17:00]' },
    },
    ClosedDays: {
        example: 'closed 2026-12-25, 2026-12-28',
        words: { closed: 'Days on which nobody works: holidays and the like.' },
        inserts: { closed: 'closed [#0]' },
        repeats: true,
    },
    Role: {
        example: 'role Advisor "Customer service advisor" {\n    frontline\n    headcount 12\n}',
        words: { role: 'A role that performs steps or answers for them; never the name of a person.' },
        inserts: { role: 'role [Advisor] "[Customer service advisor]"' },
        repeats: true,
    },
    Frontline: {
        example: 'frontline',
        words: { frontline: 'They deal with customers themselves.' },
    },
    Headcount: {
        example: 'headcount 12',
        words: { headcount: 'How many people have this role.' },
        inserts: { headcount: 'headcount [1]' },
    },
    RoleCost: {
        example: 'cost £18.50 per hour',
        words: {
            cost: 'What an hour (a day, a month) of this role costs.',
            per: 'The time that the cost is for.',
        },
        inserts: { cost: 'cost £[18.50] per [hour|day|month|year]', per: 'per [hour|day|month|year]' },
    },
    ReportsTo: {
        example: 'reports to TeamLeader',
        words: { reports: 'The role to which this one reports.', to: 'The role to which this one reports.' },
        inserts: { reports: 'reports to [@Role Manager]', to: 'to [@Role Manager]' },
    },
    Stakeholder: {
        example:
            'stakeholder Customer "Tenant" {\n    external\n    customer\n    power low\n    interest high\n}',
        words: { stakeholder: 'Somebody whom the process concerns: a customer, a supplier, a regulator.' },
        inserts: {
            stakeholder: 'stakeholder [Customer] "[Who they are]" {\n\t[external|internal]\n\tcustomer\n}',
        },
        repeats: true,
    },
    Position: {
        example: 'external',
        words: { internal: 'Part of the organisation.', external: 'Outside the organisation.' },
    },
    IsCustomer: {
        example: 'customer',
        words: { customer: 'They receive what the process gives: a customer, outside or inside.' },
    },
    Power: {
        example: 'power high',
        words: { power: 'How much they can do for or against the process.' },
        inserts: { power: 'power [low|medium|high]' },
    },
    Interest: {
        example: 'interest high',
        words: { interest: 'How much the process matters to them.' },
        inserts: { interest: 'interest [low|medium|high]' },
    },
    System: {
        example: 'system CRM "Customer record system"',
        words: { system: 'A system or a tool: used in steps, or performing them by itself.' },
        inserts: { system: 'system [CRM] "[Customer record system]"' },
        repeats: true,
    },
    Term: {
        example: 'term Complaint "Complaint" "Any expression of dissatisfaction"',
        words: { term: 'A word that everybody should understand in the same way.' },
        inserts: { term: 'term [Complaint] "[Complaint]" "[What it means here]"' },
        repeats: true,
    },
};
