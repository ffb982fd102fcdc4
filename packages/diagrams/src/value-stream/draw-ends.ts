import { card, cardHeight } from '../picture/card.ts';
import type { Group } from '../picture/picture.ts';
import type { Paragraph } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { bold, boxWidth, plain, type Spot, strong } from './layout.ts';
import type { Stream } from './stream.ts';

const roof = 14;
const look = { anchor: 'middle', padding: [8, 6] } as const;

/** The outside supplier or customer, as the factory sign of value stream maps. */
export interface DrawnEnd {
    readonly height: number;
    readonly at: (spot: Spot) => Group;
}

export function drawSupplier({ suppliers }: Stream): DrawnEnd {
    return drawEnd('Supplier', suppliers.join(', ') || 'not recorded');
}

export function drawCustomer({ customers, demand }: Stream): DrawnEnd {
    const words = demand ? `${demand.label}: ${demand.value}` : 'Demand not recorded';
    return drawEnd('Customer', customers.join(', ') || 'not recorded', words);
}

function drawEnd(what: string, name: string, more?: string): DrawnEnd {
    const words: Paragraph[] = [
        { text: what, style: bold, colour: 'customer-header-text' },
        { text: name, style: strong, colour: 'customer-header-text' },
        ...(more === undefined
            ? []
            : [{ text: more, style: plain, colour: 'customer-header-text' as const, gap: 3 }]),
    ];
    const sign = cardHeight(words, boxWidth, look);
    return {
        height: roof + sign,
        at: ({ x, y }) => ({
            type: 'group',
            kind: what.toLowerCase(),
            label: more === undefined ? `${what}: ${name}` : `${what}: ${name}, ${more}`,
            shapes: [
                { type: 'outline', d: roofPath(x, y), fill: 'customer-header', stroke: 'step-border' },
                ...card(
                    words,
                    { x, y: y + roof, width: boxWidth, height: sign },
                    { ...look, fill: 'customer-header', stroke: 'step-border' },
                ),
            ],
        }),
    };
}

/** Three teeth of a saw. */
function roofPath(x: number, y: number): string {
    const tooth = boxWidth / 3;
    const teeth = Array.from({ length: 3 }, () => `l${round(tooth)} ${-roof}v${roof}`);
    return `M${round(x)} ${round(y + roof)}${teeth.join('')}z`;
}
