import type { Expectation, Portfolio, Process, Workspace } from '../model/types.ts';
import { findingsAbout } from '../rules/check.ts';
import { silencing } from '../rules/cut-short.ts';
import { ruleOf } from '../rules/index.ts';
import { oneOf, quote } from '../rules/support/words.ts';
import type { Item, Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import type { Scope } from './scope.ts';
import type { ExpectationCoverage } from './types.ts';
import { lacking, notEvery, tooFew, unwanted } from './wording.ts';

/** Whether what a criterion expects is recorded, where, and what is not. */
export function recordOf(expectation: Expectation, scope: Scope): ExpectationCoverage {
    if (expectation.form === 'clean') return cleanOf(expectation, scope);
    const kind = kinds.get(expectation.what.value);
    const unknown = kind ? unknownFeature(expectation, kind) : unknownKind(expectation);
    if (!kind || unknown !== undefined) return answer(expectation, [], unknown);
    const features = expectation.features.map(feature => feature.value);
    const items = kind.items(scope);
    const fitting = items.filter(item => lacking(item, features).length === 0);
    switch (expectation.form) {
        case 'some':
            return answer(
                expectation,
                fitting,
                fitting.length >= expectation.least
                    ? undefined
                    : tooFew(kind, items, fitting, features, expectation.least),
            );
        case 'every':
            return answer(
                expectation,
                fitting,
                items.length > 0 && fitting.length === items.length
                    ? undefined
                    : notEvery(kind, items, features),
            );
        case 'no':
            return answer(
                expectation,
                [],
                fitting.length === 0 ? undefined : unwanted(kind, fitting, features),
            );
    }
}

function cleanOf(expectation: Expectation, scope: Scope): ExpectationCoverage {
    const { workspace, today, processes, portfolio } = scope;
    const codes = expectation.rules.map(rule => rule.value);
    const subjects = [...processes, ...(portfolio ? [portfolio] : [])];
    const [first, ...others] = findingsAbout(workspace, codes, subjects, { today });
    if (!first) return answer(expectation, [], unreadable(codes, subjects, workspace));
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return answer(expectation, [], `${first.message}${more}`);
}

/** A rule that is silent because of what cannot be read has found nothing, and that is no record. */
function unreadable(
    codes: readonly string[],
    subjects: readonly (Process | Portfolio)[],
    workspace: Workspace,
): string | undefined {
    const asked = codes.flatMap(code => ruleOf(code) ?? []);
    const place = subjects.flatMap(subject => silencing(workspace, subject, asked) ?? [])[0];
    if (!place) return undefined;
    return `Line ${place.line} cannot be read, so that not all of ${oneOf(codes, 'and')} can be asked. Set it right first.`;
}

function answer(
    expectation: Expectation,
    fitting: readonly Item[],
    missing: string | undefined,
): ExpectationCoverage {
    return {
        expectation,
        recorded: missing === undefined,
        ...(missing === undefined ? {} : { missing }),
        places: fitting.map(({ label, place }) => ({ label, place })),
    };
}

function unknownKind({ what }: Expectation): string {
    return `${quote(what.value)} is nothing that a criterion can expect. It can expect ${oneOf([...kinds.keys()])}.`;
}

function unknownFeature({ features, what }: Expectation, kind: Kind): string | undefined {
    const unknown = features.find(feature => !kind.features.has(feature.value));
    if (!unknown) return undefined;
    const known = [...kind.features.keys()];
    const choice = known.length > 0 ? `It can be asked for ${oneOf(known)}.` : 'It has none.';
    return `${quote(unknown.value)} is no feature of ${what.value}. ${choice}`;
}
