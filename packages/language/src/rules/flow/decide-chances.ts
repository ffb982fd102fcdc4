import { isStep, nodesOf } from '../../analysis/nodes.ts';
import type { FlowNode } from '../../model/flow.ts';
import type { Quantity } from '../../model/values.ts';
import type { ProcessRule, TextEdit } from '../rule.ts';
import { called } from '../support/words.ts';

/** Chances that do not add up: above 100%, or all given and below 100%. */
export const decideChances: ProcessRule = {
    code: 'decide-chances',
    layer: 'flow',
    severity: 'error',
    says: 'chances above 100%, or all given and below 100%',
    fix: 'scale to 100%',
    about: 'process',
    ofWholeFlow: true,
    check(process, { report }) {
        for (const node of nodesOf(process)) {
            const { stated, areAll } = chancesOf(node);
            const [first] = stated;
            // A single chance above 100% cannot be at all, and is reported as that.
            if (!first || stated.some(({ value }) => value > 100)) continue;
            const sum = rounded(
                stated.reduce((total, { value }) => total + value, 0),
                100,
            );
            if (sum === 100 || (sum < 100 && !areAll)) continue;
            const what = node.kind === 'decision' ? 'answers' : 'exceptions';
            report({
                at: first.place,
                message: `The chances of the ${what} of ${called(node)} add up to ${sum}%, not to 100%. Correct them${node.kind === 'decision' && !areAll ? '' : ', or leave out one that is not known'}.`,
                related: stated
                    .slice(1)
                    .map(({ place }) => ({ message: 'This one is counted, too.', place })),
                fixes: () =>
                    sum > 0
                        ? [
                              {
                                  title: 'Scale the chances to 100%',
                                  edits: scaled(stated, sum),
                                  unattended: false,
                              },
                          ]
                        : [],
            });
        }
    },
};

/** A step goes on normally where no exception is met: its chances need not be all. */
function chancesOf(node: FlowNode): { stated: Quantity[]; areAll: boolean } {
    if (node.kind === 'decision') {
        const stated = node.branches.flatMap(({ chance }) => chance ?? []);
        return { stated, areAll: stated.length > 1 && stated.length === node.branches.length };
    }
    const exceptions = isStep(node) ? node.exceptions : [];
    return { stated: exceptions.flatMap(({ chance }) => chance ?? []), areAll: false };
}

/** To one digit behind the point; the last one takes what rounding leaves. */
function scaled(stated: readonly Quantity[], sum: number): TextEdit[] {
    let left = 100;
    return stated.map(({ value, place }, index) => {
        const share = index === stated.length - 1 ? left : rounded((value * 100) / sum, 10);
        left = rounded(left - share, 10);
        return { place, text: `${rounded(share, 10)}%` };
    });
}

function rounded(value: number, parts: number): number {
    return Math.round(value * parts) / parts;
}
