import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { titleOf } from '../../model/lookup.ts';
import { placeOf } from '../../model/place.ts';
import { oneOf } from '../../rules/support/words.ts';
import type { Analysis } from '../analysis.ts';
import type { NamedNode } from '../navigation/names.ts';
import type { Occurrence, Occurrences } from '../navigation/occurrences.ts';
import { elementAround } from './elements.ts';
import { linked } from './markdown.ts';

/** How many places are told of each kind of use. */
const told = 3;
/** Of so many uses it is said what they are; of more only how many there are. */
const looked = 300;

/** Where something is used: how often, and the first places of each kind of use; those in the file `from` come first. */
export function usesOf(
    target: NamedNode,
    from: string,
    occurrences: Occurrences,
    analysis: Analysis,
): string[] {
    const { all, first } = occurrences.count(target, looked, from);
    if (all === 0) return ['Not used anywhere.'];
    const groups = [...Map.groupBy(first, wordsFor)].map(([does, found]) => {
        const places = found.slice(0, told).map(use => placeFor(use, analysis));
        const more = found.length - places.length;
        return `- ${does} ${oneOf([...places, ...(more > 0 ? [moreText(more, all)] : [])], 'and')}`;
    });
    const times = ['once', 'twice'][all - 1] ?? `${all} times`;
    return [`Used ${times}:`, ...groups];
}

function moreText(more: number, all: number): string {
    return all > looked ? 'more' : `${more} more`;
}

function placeFor({ document, range }: Occurrence, analysis: Analysis): string {
    const place = placeOf(document.uri.toString(), range);
    const around = elementAround(analysis.modelOf(document), place);
    const name = document.uri.path.split('/').at(-1) ?? '';
    return linked(around ? titleOf(around) : `${name}, line ${place.line}`, place);
}

function wordsFor({ container, property }: Occurrence): string {
    const holder = ast.isArtifactRef(container) ? container.$container : container;
    if (ast.isEvidenceRef(holder) || ast.isShownBy(holder)) return 'shows';
    if (AstUtils.hasContainerOfType(holder, ast.isFlow) && arrows.has(property)) return 'is reached from';
    return verbs[`${holder.$type}.${property}`] ?? byProperty[property] ?? 'is named in';
}

const arrows = new Set(['next', 'to']);

const byProperty: Readonly<Record<string, string>> = {
    by: 'performs',
    systems: 'is used in',
    evidence: 'shows',
    criteria: 'is shown by',
    runs: 'is run by',
    revises: 'is revised by',
};

const verbs: Readonly<Record<string, string>> = {
    'SendNode.counterparts': 'is sent',
    'ReceiveNode.counterparts': 'sends',
    'Accountable.parties': 'is accountable for',
    'Consult.parties': 'is consulted on',
    'Inform.parties': 'is informed of',
    'Independent.node': 'is kept apart from',
    'Touchpoint.party': 'is in touch at',
    'TakesIn.artifact': 'goes into',
    'GivesOut.artifact': 'comes out of',
    'Input.parties': 'supplies',
    'Output.parties': 'receives',
    'Owner.role': 'owns',
    'ReportsTo.role': 'is reported to by',
    'Engagement.party': 'was engaged in',
    'Approval.party': 'decides on',
    'Feedback.party': 'says',
    'CalendarRef.calendar': 'is the calendar of',
    'Supports.goals': 'is supported by',
    'LimitFrom.nodes': 'starts the clock of',
    'LimitTo.nodes': 'stops the clock of',
    'PausedWhile.nodes': 'pauses the clock of',
    'StartsAgainAt.nodes': 'starts anew the clock of',
    'Against.kpis': 'is looked at in',
    'Finding.kpis': 'supports',
    'BenefitLine.kpi': 'shows',
    'MeasuredBy.kpi': 'measures',
    'ImprovementResult.kpi': 'shows the result of',
    'BecauseOf.findings': 'leads to',
    'Implements.recommendations': 'is done by',
    'Evaluation.process': 'is evaluated by',
    'Improvement.process': 'is improved by',
    'Covers.processes': 'is covered by',
    'AgainstPacks.packs': 'is asked for by',
};
