import { evidenceIn } from '../../model/lookup.ts';
import { contains } from '../../model/place.ts';
import type { DocumentModel, Element } from '../../model/types.ts';
import type { Finding, Fix } from '../rule.ts';
import { processBlock } from './blocks.ts';
import { topOf } from './declare.ts';
import { appendClauses, insertBehind } from './edits.ts';
import { described } from './words.ts';

/**
 * Silences the rule of a finding in the innermost block that may hold an `allow`, else in the whole file; the reason is left for the
 * writer. Undefined for errors, for what cannot be read, and for what is said of an `allow` itself.
 */
export function allowHere(document: DocumentModel, { code, severity, place }: Finding): Fix | undefined {
    if (severity === 'error' || code === 'syntax' || code === 'waiver-unused') return undefined;
    const clause = `allow ${code} because ""`;
    const holder = holdersIn(document)
        .filter(element => contains(element.place, place))
        .reduce<Element | undefined>(
            (inner, each) => (!inner || contains(inner.place, each.place) ? each : inner),
            undefined,
        );
    if (!holder) {
        const last = document.imports.at(-1)?.statement;
        const edit = last
            ? insertBehind(last, `\n\n${clause}`)
            : { place: topOf(document.file), text: `${clause}\n\n` };
        return { title: `Allow ${code} in this file, and say why`, edits: [edit], unattended: false };
    }
    const process = document.processes.find(each => each === holder);
    const block = process ? processBlock(process) : { element: holder, contents: [] };
    return {
        title: `Allow ${code} in ${described(holder)}, and say why`,
        edits: [appendClauses(block, [clause])],
        unattended: false,
    };
}

function holdersIn(document: DocumentModel): Element[] {
    return [
        ...document.processes,
        ...document.evaluations,
        ...document.processes.flatMap(process => process.evaluations),
        ...document.portfolios,
        ...evidenceIn(document),
    ];
}
