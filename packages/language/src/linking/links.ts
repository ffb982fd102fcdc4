import type { AstNode } from 'langium';
import { Link } from './link.ts';

const known = new WeakMap<AstNode, readonly Link[]>();

/** All references in an element at the top of a file, in the order of the tree. Looked for once: such an element never changes. */
export function linksBelow(element: AstNode): readonly Link[] {
    let links = known.get(element);
    if (!links) {
        const found: Link[] = [];
        collect(element, found);
        links = found.slice();
        known.set(element, links);
    }
    return links;
}

function collect(node: AstNode, links: Link[]): void {
    const children: AstNode[] = [];
    for (const name in node) {
        if (name.startsWith('$')) continue;
        const value: unknown = node[name as keyof AstNode];
        if (typeof value !== 'object') continue;
        for (const part of Array.isArray(value) ? value : [value]) {
            if (part instanceof Link) links.push(part);
            else if (typeof part === 'object' && part !== null) children.push(part as AstNode);
        }
    }
    for (const child of children) collect(child, links);
}
