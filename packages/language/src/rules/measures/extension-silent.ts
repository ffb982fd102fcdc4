import { isWritten } from '../../analysis/recorded.ts';
import { behind } from '../../model/place.ts';
import type { Extension, Limit, Process } from '../../model/types.ts';
import type { Fix, ProcessRule, RuleContext, TextEdit } from '../rule.ts';
import { declare, takenNames } from '../support/declare.ts';
import { insertBehind } from '../support/edits.ts';
import { freeName } from '../support/names.ts';
import { likely, visibleParties } from '../support/parties.ts';
import { called, oneOf } from '../support/words.ts';

/** An extension that anybody may take at any time, or of which nobody hears. */
export const extensionSilent: ProcessRule = {
    code: 'extension-silent',
    layer: 'measures',
    stage: 'approved',
    severity: 'warning',
    says: 'an extension with no condition or nobody notified',
    fix: 'insert',
    about: 'process',
    check(process, context) {
        for (const limit of process.limits) {
            const { extension } = limit;
            if (!extension) continue;
            const missing = [
                ...(isWritten(extension.condition) ? [] : ['no condition']),
                ...(extension.notify ? [] : ['nobody who is told']),
            ];
            if (missing.length === 0) continue;
            context.report({
                at: keywordOf(extension),
                message: `For the extension of the limit ${called(limit)} there is ${oneOf(missing, 'and')} recorded. Say when it may be taken and who hears of it: extension 10 working days if "The case is complex" notify Customer.`,
                fixes: () => fixesFor(limit, extension, process, context),
            });
        }
    },
};

function keywordOf({ place }: Extension) {
    return { ...place, endLine: place.line, endColumn: place.column + 'extension'.length };
}

function fixesFor(limit: Limit, extension: Extension, process: Process, context: RuleContext): Fix[] {
    const condition = conditionFor(extension);
    if (extension.notify) {
        return [{ title: 'Add a condition, to be put into your words', edits: condition, unattended: false }];
    }
    // A limit that follows would be read as the time within which somebody is told.
    const within = limit.within?.duration.place;
    if (within && within.line >= extension.place.endLine && within.line <= extension.place.endLine + 1)
        return [];
    const parties = visibleParties(process, context);
    const customers = parties.filter(party => party.kind === 'stakeholder' && party.customer);
    const told = likely(customers.length > 0 ? customers : parties, process);
    const created = freeName('Customer', takenNames(context.document, process));
    const choices: { name: string; title: string; more: TextEdit[] }[] = told.map(party => ({
        name: party.name,
        title: `${called(party)} is told`,
        more: [],
    }));
    if (customers.length === 0) {
        const more = [declare(context.document, 'stakeholder', [created])];
        choices.push({ name: created, title: `Create the stakeholder "${created}", who is told`, more });
    }
    return choices.map(({ name, title, more }) => ({
        title,
        edits: [...more, ...merged(condition, insertBehind(extension.place, ` notify ${name}`))],
        unattended: false,
    }));
}

/** Behind with whom it is agreed, its duration, or the keyword: before who is told. */
function conditionFor({ condition, agreedWith, duration, place }: Extension): TextEdit[] {
    if (isWritten(condition)) return [];
    const text = '"When it may be taken"';
    if (condition) return [{ place: condition.place, text }];
    const last = agreedWith?.place ??
        duration?.place ?? {
            ...place,
            endLine: place.line,
            endColumn: place.column + 'extension'.length,
        };
    return [insertBehind(last, ` if ${text}`)];
}

/** Two insertions at one point are one. */
function merged(first: readonly TextEdit[], second: TextEdit): TextEdit[] {
    const [one] = first;
    const isSame =
        one &&
        behind(one.place).line === second.place.line &&
        behind(one.place).column === second.place.column;
    return isSame ? [{ place: one.place, text: one.text + second.text }] : [...first, second];
}
