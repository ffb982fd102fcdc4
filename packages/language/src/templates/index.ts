/** Documents to begin with: as they stand, or with the answers of the person who begins. Knows no editor and no parser. */
import { freeName, nameFrom } from '../rules/support/names.ts';
import { templateTexts } from './templates.generated.ts';

/** What somebody says who begins a process. */
export interface Answers {
    /** What it is called: `Handle a complaint`. */
    readonly label: string;
    /** Who asks for it and gets the result. */
    readonly customer: string;
    /** Who does the work. */
    readonly performer: string;
    /** When it must be done: a duration as the language writes one; empty where nothing is promised. */
    readonly within: string;
}

export interface Template {
    /** `service-request` */
    readonly id: string;
    readonly title: string;
    readonly description: string;
    /** What stands in it where nothing else is said. */
    readonly answers: Answers;
}

/** Id of the template that is made of a process that there is: see `newVersionOf`. */
export const improvementId = 'improvement';

/** What there is to begin with, the empty one first; the improvement of an existing process is not among it. */
export const templates: readonly Template[] = [
    'blank',
    'complaint',
    'service-request',
    'incident',
    'onboarding',
    'purchase',
].map(templateOf);

/**
 * The document of a template with the answers in it. An answer that is empty stays as the template has it, but for `within`:
 * without it nothing is promised. White space is folded.
 */
export function filled(template: Template, answers: Answers = template.answers): string {
    const text = textOf(template.id);
    const names = text.replaceAll(/"[^"]*"|\/\/.*/g, '').match(/[\p{L}_][\p{L}\d_-]*/gu);
    const taken = new Set(names);
    return [
        ['TheProcess', answers.label || template.answers.label, 'NewProcess'] as const,
        ['TheCustomer', answers.customer || template.answers.customer, 'Customer'] as const,
        ['ThePerformer', answers.performer || template.answers.performer, 'Performer'] as const,
    ].reduce(
        (filling, [place, label, fallback]) => {
            const name = freeName(nameFrom(label, fallback), taken);
            taken.add(name);
            return filling
                .replace(labelBehind(place), (_, keyword) => `${keyword} ${place} ${quoted(label)}`)
                .replaceAll(place, () => name);
        },
        promising(text, template.answers.within, folded(answers.within)),
    );
}

/** Whether a text is a duration that the language can read: `10 working days`, `1.5 hours`. */
export function isDuration(text: string): boolean {
    return /^\d+(\.\d+)? +((working +)?(hour|day)s?|min|(minute|week|month|year)s?)$/.test(folded(text));
}

/** The file for a process of this label: `Handle a complaint` becomes `handle-a-complaint`, without the ending. */
export function fileNameFor(label: string): string {
    const words =
        label
            .normalize('NFC')
            .toLowerCase()
            .match(/[\p{L}\d]+/gu) ?? [];
    const name = words.join('-').slice(0, 60).replace(/-+$/, '');
    // Windows knows devices of these names, with any ending.
    return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? 'process' : name;
}

function templateOf(id: string): Template {
    const text = `${templateTexts[`${id}.proc`]}`;
    const [, title = id, description = ''] = /^\/\/ (.*?): (.*)$/m.exec(text) ?? [];
    const labelOf = (place: string) => labelBehind(place).exec(text)?.[2] ?? '';
    return {
        id,
        title,
        description: description.slice(0, 1).toUpperCase() + description.slice(1),
        answers: {
            label: labelOf('TheProcess'),
            customer: labelOf('TheCustomer'),
            performer: labelOf('ThePerformer'),
            within: /^ +within (.*)$/m.exec(text)?.[1] ?? '',
        },
    };
}

/** Without the line that tells what the template is. */
function textOf(id: string): string {
    return `${templateTexts[`${id}.proc`]}`.replace(/^.*\n\n/, '');
}

/** Puts one duration for the other; none takes the limit and the promises with it. */
function promising(text: string, old: string, within: string): string {
    if (within !== '') return text.replaceAll(old, within);
    return text
        .replace(/\n\n {4}limit Promised [\s\S]*?\n {4}\}/, '')
        .replaceAll(new RegExp(` \\{\\n *promise ".*${old}"\\n *\\}`, 'g'), '');
}

function labelBehind(place: string): RegExp {
    return new RegExp(`(\\w+) ${place} "([^"]*)"`);
}

function quoted(text: string): string {
    return `"${folded(text).replace(/[\\"]/g, '\\$&')}"`;
}

function folded(text: string): string {
    return text.replaceAll(/\s+/g, ' ').trim();
}
