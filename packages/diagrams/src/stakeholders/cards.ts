import type { Group, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { typography } from '../theme/typography.ts';
import type { StakeholderView } from './stakeholders.ts';
import { engagedText, missingText } from './words.ts';

/** Room for the sign at the left of a card. */
const signRoom = 30;
const padding = 8;

/** A stakeholder with a sign: a full disc with a tick where engaged, a ring where not; a diamond where asked to approve. */
export function stakeholderCard(view: StakeholderView, x: number, y: number, width: number): Group {
    const text = textOf(view);
    const height = stakeholderHeight(view, width);
    const room = width - signRoom - padding;
    return {
        type: 'group',
        kind: 'stakeholder',
        id: view.id,
        place: view.place,
        label: [view.label, missingText(view), engagedText(view), ...view.approvals].join('. '),
        shapes: [
            { type: 'box', x, y, width, height, radius: 6, fill: 'lane', stroke: 'lane-border' },
            ...engagedSign(view.engaged.length > 0, x + 16, y + padding + 9),
            ...(view.approvals.length > 0 ? approvalSign(x + 16, y + padding + 31) : []),
            ...textLabels(text, { x: x + signRoom, y: y + padding, width: room }),
        ],
    };
}

export function stakeholderHeight(view: StakeholderView, width: number): number {
    const signs = view.approvals.length > 0 ? 42 : 18;
    return Math.max(signs, textHeight(textOf(view), width - signRoom - padding)) + 2 * padding;
}

/** The signs and what they mean, beside each other. */
export function legend(x: number, top: number): Shape[] {
    const entries = [
        ['engaged', (at: number) => engagedSign(true, at, top + 9)],
        ['no engagement recorded', (at: number) => engagedSign(false, at, top + 9)],
        ['asked to approve', (at: number) => approvalSign(at, top + 9)],
    ] as const;
    return entries.flatMap(([text, sign], index) => {
        const left = x + index * 200;
        return [
            ...sign(left + 9),
            ...textLabels([{ text, style: typography.note }], { x: left + 24, y: top, width: 170 }),
        ];
    });
}

function textOf(view: StakeholderView): Paragraph[] {
    const small = (text: string): Paragraph => ({ text, style: typography.line, colour: 'muted', gap: 2 });
    return [
        { text: view.label, style: typography.phase },
        ...(view.position === '' ? [] : [small(view.position)]),
        ...(view.power && view.interest ? [] : [small(missingText(view))]),
        small(engagedText(view)),
        ...view.approvals.map(small),
    ];
}

function engagedSign(engaged: boolean, x: number, y: number): Shape[] {
    const circle = `M${round(x - 7)} ${round(y)}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z`;
    if (!engaged) return [{ type: 'outline', d: circle, stroke: 'neutral-border', strokeWidth: 1.6 }];
    return [
        { type: 'outline', d: circle, fill: 'good-border' },
        {
            type: 'outline',
            d: `M${round(x - 3.4)} ${round(y)}l2.5 2.7l4.5 -5.2`,
            stroke: 'page',
            strokeWidth: 1.7,
        },
    ];
}

function approvalSign(x: number, y: number): Shape[] {
    const d = `M${round(x)} ${round(y - 8)}l8 8l-8 8l-8 -8Z`;
    return [{ type: 'outline', d, fill: 'decision', stroke: 'decision-border', strokeWidth: 1.5 }];
}
