import type { NodeFinding } from '../preview/messages.ts';
import type { Box } from './zoom.ts';

const namespace = 'http://www.w3.org/2000/svg';
const radius = 9;

/** Findings by the ids of nodes, the worst first. */
export type Findings = Readonly<Record<string, readonly NodeFinding[]>>;

/** What a node is called when somebody asks for its findings. */
const described = 'aria-description';

/**
 * Puts a badge with their number at each node that has findings, in the colour and with the sign of the worst. The badges lie
 * in a group of their own: what belongs to a node keeps its size.
 */
export function drawBadges(
    svg: SVGSVGElement,
    nodes: readonly SVGElement[],
    findings: Findings,
    boxOf: (node: SVGElement) => Box,
): void {
    svg.querySelector('.badges')?.remove();
    const group = document.createElementNS(namespace, 'g');
    group.setAttribute('class', 'badges');
    group.setAttribute('aria-hidden', 'true');
    const seen = new Set<string>();
    for (const node of nodes) {
        const id = node.dataset.id!;
        const found = findings[id];
        if (!found?.length || seen.has(id)) {
            node.removeAttribute(described);
            continue;
        }
        seen.add(id);
        node.setAttribute(described, found.map(({ message }) => message).join(' '));
        group.append(badge(found, boxOf(node)));
    }
    svg.append(group);
}

function badge(found: readonly NodeFinding[], { x, y, width }: Box): SVGGElement {
    const worst = found[0]!.severity;
    const element = document.createElementNS(namespace, 'g');
    element.setAttribute('class', `badge ${worst}`);
    element.setAttribute('transform', `translate(${Math.round(x + width - 2)} ${Math.round(y + 2)})`);
    element.append(shape(worst), number(found.length));
    return element;
}

/** Round for what is a remark, a triangle for a warning, a square on its corner for an error: not only a colour. */
function shape(severity: NodeFinding['severity']): SVGPathElement {
    const path = document.createElementNS(namespace, 'path');
    const paths: Readonly<Record<NodeFinding['severity'], string>> = {
        error: `M0 ${-radius - 3}L${radius + 3} 0L0 ${radius + 3}L${-radius - 3} 0Z`,
        warning: `M0 ${-radius - 4}L${radius + 4} ${radius}H${-radius - 4}Z`,
        information: circle(radius),
        hint: circle(radius),
    };
    path.setAttribute('d', paths[severity]);
    return path;
}

function circle(r: number): string {
    return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function number(count: number): SVGTextElement {
    const text = document.createElementNS(namespace, 'text');
    text.setAttribute('text-anchor', 'middle');
    text.setAttribute('y', '4');
    text.textContent = count > 9 ? '9+' : String(count);
    return text;
}
