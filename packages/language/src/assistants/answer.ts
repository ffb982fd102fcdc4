import { coverage } from '../coverage/index.ts';
import { writtenDocuments } from '../model/lookup.ts';
import { contains } from '../model/place.ts';
import type { Place, Process, Workspace } from '../model/types.ts';
import { checkWorkspace } from '../rules/check.ts';
import type { Severities } from '../rules/examine.ts';
import { rules } from '../rules/index.ts';
import { closest } from '../rules/support/names.ts';
import { coverageRecord, findingRecord, type NameOf, waivedRecord } from './records.ts';
import type { ToolName } from './tools.ts';

/** What an answer is made of. */
export interface Circumstances {
    readonly workspace: Workspace;
    /** ISO date. */
    readonly today: string;
    /** Name of the pack for processes that no portfolio covers. */
    readonly defaultPack?: string;
    readonly preset?: string;
    readonly severities?: Severities;
    readonly nameOf: NameOf;
    /** The page of a rule, as Markdown. */
    page(code: string): Promise<string>;
}

/** The question cannot be answered; the message says why and what can be asked. */
export class QuestionError extends Error {}

/**
 * The answer of a tool, as text: Markdown for the page of a rule, JSON for everything else.
 * @throws QuestionError when the input names nothing that is there
 */
export async function answerTool(name: ToolName, input: unknown, about: Circumstances): Promise<string> {
    switch (name) {
        case 'check_process':
            return json(findings(about, wordOf(input, 'process')));
        case 'get_coverage':
            return json(packs(about, wordOf(input, 'process'), wordOf(input, 'pack')));
        case 'get_model':
            return model(about, wordOf(input, 'process'));
        case 'explain_rule':
            return about.page(knownRule(wordOf(input, 'code')));
    }
}

function findings(about: Circumstances, name: string | undefined): object {
    const { workspace, nameOf } = about;
    const process = name === undefined ? undefined : processNamed(workspace, name);
    const concerns = (place: Place) => process === undefined || contains(process.place, place);
    const result = checkWorkspace(workspace, about);
    return {
        findings: result.findings
            .filter(({ place }) => concerns(place))
            .map(finding => findingRecord(finding, nameOf)),
        waived: result.waived
            .filter(({ finding }) => concerns(finding.place))
            .map(each => waivedRecord(each, nameOf)),
    };
}

function packs(about: Circumstances, process: string | undefined, pack: string | undefined): object {
    const { workspace, today, defaultPack, nameOf } = about;
    const known = [...workspace.documents.values()].flatMap(document => document.packs);
    const chosen = pack === undefined ? undefined : named(known, pack, 'criteria pack').name;
    const found = coverage(workspace, {
        today,
        ...(chosen !== undefined && { packs: [chosen] }),
        ...(process !== undefined && { process: processNamed(workspace, process).name ?? '' }),
        ...(defaultPack !== undefined && { defaultPack }),
    });
    return { packs: found.map(each => coverageRecord(each, nameOf)) };
}

/** Places as `file:line`: where a thing is written is enough to find it. */
function model({ workspace, nameOf }: Circumstances, name: string | undefined): string {
    const written = writtenDocuments(workspace);
    const processes =
        name === undefined ? written.flatMap(each => each.processes) : [processNamed(workspace, name)];
    const shorten = (key: string, value: unknown): unknown => {
        if (isPlace(value)) return key === 'place' ? `${nameOf(value.file)}:${value.line}` : undefined;
        return key === 'file' && typeof value === 'string' ? nameOf(value) : value;
    };
    return JSON.stringify({ processes }, shorten, 1);
}

function isPlace(value: unknown): value is Place {
    return typeof value === 'object' && value !== null && 'endColumn' in value && 'file' in value;
}

function processNamed(workspace: Workspace, name: string): Process {
    return named(
        writtenDocuments(workspace).flatMap(({ processes }) => processes),
        name,
        'process',
    );
}

function named<E extends { readonly name?: string; readonly id: string }>(
    elements: readonly E[],
    name: string,
    noun: string,
): E {
    const found = elements.find(element => element.name === name || element.id === name);
    if (found) return found;
    const names = [...new Set(elements.map(element => element.name ?? element.id))];
    const choice = names.length === 0 ? 'There is none at all.' : `There are: ${names.join(', ')}.`;
    throw new QuestionError(`There is no ${noun} "${name}". ${choice}`);
}

function knownRule(code: string | undefined): string {
    const codes = rules.map(rule => rule.code);
    if (code !== undefined && codes.includes(code)) return code;
    const guesses = closest(code ?? '', codes);
    const advice =
        guesses.length > 0
            ? `Did you mean ${guesses.join(' or ')}?`
            : 'A finding of check_process names the code of its rule.';
    throw new QuestionError(`There is no rule "${code ?? ''}". ${advice}`);
}

/** What an assistant sends is not to be relied on. */
function wordOf(input: unknown, field: string): string | undefined {
    const value: unknown = (input as Record<string, unknown> | null | undefined)?.[field];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function json(value: object): string {
    return JSON.stringify({ version: 1, ...value }, undefined, 1);
}
