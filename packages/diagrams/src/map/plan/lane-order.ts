/** Work that passes between two lanes (by index); heavier links pull stronger. */
export interface LaneLink {
    readonly a: number;
    readonly b: number;
    readonly weight: number;
}

/** Up to so many lanes between the top and the bottom ones, the best of all orders is found. */
const exactUpTo = 9;

/**
 * The order of lanes (their indices from top to bottom) in which hand-offs are short: the sum of weight times lanes
 * apart is least for few lanes and near it for many. Of equal orders, the one nearest to the given order.
 */
export function orderLanes(
    places: readonly ('top' | 'middle' | 'bottom')[],
    links: readonly LaneLink[],
): number[] {
    const of = (place: string) => places.flatMap((each, index) => (each === place ? [index] : []));
    const weights = places.map(() => new Float64Array(places.length));
    for (const { a, b, weight } of links) {
        if (a === b) continue;
        weights[a]![b]! += weight;
        weights[b]![a]! += weight;
    }
    const top = of('top');
    const middle = of('middle');
    const order =
        middle.length <= exactUpTo ? bestOrder(top, middle, weights) : goodOrder(top, middle, weights);
    return [...top, ...order, ...of('bottom')];
}

/**
 * Dynamic programming over the sets of lanes that are above a line: the length of all hand-offs is the sum, over the
 * lines between neighbouring lanes, of what crosses them (minimum linear arrangement).
 */
function bestOrder(
    top: readonly number[],
    middle: readonly number[],
    weights: readonly Float64Array[],
): number[] {
    const count = 1 << middle.length;
    const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    const last = new Int32Array(count).fill(-1);
    cost[0] = 0;
    for (let set = 1; set < count; set++) {
        const crossing = cut(top, middle, set, weights);
        for (let index = middle.length - 1; index >= 0; index--) {
            if (!(set & (1 << index))) continue;
            const before = cost[set & ~(1 << index)]! + crossing;
            if (before < cost[set]! - 1e-9) {
                cost[set] = before;
                last[set] = index;
            }
        }
    }
    const order: number[] = [];
    for (let set = count - 1; set > 0; set &= ~(1 << last[set]!)) order.unshift(middle[last[set]!]!);
    return order;
}

function cut(
    top: readonly number[],
    middle: readonly number[],
    set: number,
    weights: readonly Float64Array[],
): number {
    const above = new Uint8Array(weights.length);
    for (const lane of top) above[lane] = 1;
    middle.forEach((lane, index) => {
        if (set & (1 << index)) above[lane] = 1;
    });
    let sum = 0;
    weights.forEach((row, lane) => {
        if (!above[lane]) return;
        row.forEach((weight, other) => {
            if (!above[other]) sum += weight;
        });
    });
    return sum;
}

/** Takes each lane out and puts it where hand-offs are shortest, until nothing gets shorter. */
function goodOrder(
    top: readonly number[],
    middle: readonly number[],
    weights: readonly Float64Array[],
): number[] {
    let order = [...middle];
    for (let round = 0; round < 8; round++) {
        let moved = false;
        for (const lane of middle) {
            const rest = order.filter(other => other !== lane);
            const costs = costsOfPlaces(lane, top, rest, weights);
            const at = costs.indexOf(Math.min(...costs));
            if (costs[at]! > costs[order.indexOf(lane)]! - 1e-9) continue;
            order = rest.toSpliced(at, 0, lane);
            moved = true;
        }
        if (!moved) break;
    }
    return order;
}

/** For each place of a lane among the rest, by how much hand-offs are longer than with the lane in the first place. */
function costsOfPlaces(
    lane: number,
    top: readonly number[],
    rest: readonly number[],
    weights: readonly Float64Array[],
): number[] {
    const sum = (of: number, others: readonly number[]) =>
        others.reduce((total, other) => total + weights[of]![other]!, 0);
    const costs = [0];
    rest.forEach((passed, index) => {
        const before = [...top, ...rest.slice(0, index)];
        const after = rest.slice(index + 1);
        // The lane goes one place down, the one it passes goes one up.
        const change = sum(lane, before) - sum(lane, after) - sum(passed, before) + sum(passed, after);
        costs.push(costs[index]! + change);
    });
    return costs;
}
