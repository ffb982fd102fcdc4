import { contains } from '../../model/place.ts';
import type { Sourced, Waiver } from '../../model/types.ts';
import type { DocumentRule, Fix } from '../rule.ts';

/** An `allow` that silences nothing, at whatever stage the process may be. */
export const waiverUnused: DocumentRule = {
    code: 'waiver-unused',
    layer: 'names',
    severity: 'hint',
    says: 'an `allow` that silences nothing',
    fix: 'take it out',
    about: 'document',
    check(document, { codes, reported, report }) {
        // What a broken text hides may well be what is allowed.
        if (document.problems.length > 0) return;
        for (const waiver of document.waivers) {
            for (const code of waiver.codes) {
                const silences = (place: Waiver['place']) =>
                    place.file === document.file && (!waiver.scope || contains(waiver.scope, place));
                // That it silences itself nobody can say.
                if (!codes.has(code.value) || code.value === 'waiver-unused') continue;
                if (reported(code.value).some(finding => silences(finding.place))) continue;
                report({
                    at: code.place,
                    message: `${code.value} has nothing to say here, so there is nothing to allow. Take it out.`,
                    fixes: () => [removal(code, waiver)],
                });
            }
        }
    },
};

/** Of several codes one goes with its comma; with the only one the waiver goes. */
function removal(code: Sourced<string>, waiver: Waiver): Fix {
    const at = waiver.codes.indexOf(code);
    const [before, after] = [waiver.codes[at - 1]?.place, waiver.codes[at + 1]?.place];
    const { place } = code;
    const gone = before
        ? { ...place, line: before.endLine, column: before.endColumn }
        : after
          ? { ...place, endLine: after.line, endColumn: after.column }
          : waiver.place;
    return {
        title: waiver.codes.length > 1 ? `Take out ${code.value}` : 'Take out this allow',
        edits: [{ place: gone, text: '' }],
        unattended: true,
    };
}
