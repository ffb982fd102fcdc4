import type { SvgParts } from '@process-as-code/language/protocol';
import { endLines } from './line-ends.ts';
import { safeElements } from './safe-svg.ts';

/** A part of the picture: an element, the tag that opens a group, or the one that closes it. */
interface Part {
    readonly role: 'whole' | 'open' | 'close';
    /** Absent for a tag that closes, and for what no picture of this page may hold. */
    readonly element?: Element;
}

/**
 * A picture as elements of this page. A later picture takes over every element that is the same: while somebody types, the page
 * makes, measures and paints only what is different.
 */
export class Drawing {
    private id: string | undefined;
    private parts: readonly Part[] = [];

    /** Makes the elements what the picture says. Gives its root, or nothing where the picture cannot be made here. */
    update({ id, base, parts }: SvgParts): SVGSVGElement | undefined {
        if (base !== undefined && base !== this.id) return undefined;
        const former = this.parts;
        const fresh = freshParts(parts.filter(part => typeof part === 'string'));
        if (!fresh) return undefined;
        const rest = fresh.values();
        const next = parts.flatMap(part =>
            typeof part === 'string' ? rest.next().value! : former.slice(...part),
        );
        this.parts = withFormerGroups(next, former);
        this.id = id;
        return arranged(this.parts);
    }
}

/** All new parts read together; nothing where they are not what they should be. */
function freshParts(texts: readonly string[]): Part[] | undefined {
    const roles = texts.map(roleOf);
    const markup = texts.map((text, index) =>
        roles[index] === 'open' ? closed(text) : roles[index] === 'close' ? '' : text,
    );
    const elements = safeElements(markup.join(''));
    if (elements?.length !== roles.filter(role => role !== 'close').length) return undefined;
    const rest = elements.values();
    return roles.map((role): Part => {
        const element = role === 'close' ? undefined : rest.next().value;
        if (element && role === 'whole') endLines(element);
        return element ? { role, element } : { role };
    });
}

function roleOf(text: string): Part['role'] {
    if (text.startsWith('</')) return 'close';
    return text.includes('<', 1) || text.endsWith('/>') ? 'whole' : 'open';
}

function closed(tag: string): string {
    return `${tag.slice(0, -1)}/>`;
}

/** A group that is only written differently stays the element that it is: what lies in it need not move to another one. */
function withFormerGroups(next: readonly Part[], former: readonly Part[]): Part[] {
    const used = new Set(next.map(({ element }) => element));
    const free = former
        .filter(({ role, element }) => role === 'open' && element && !used.has(element))
        .values();
    const known = new Set(former);
    return next.map(part => {
        if (part.role !== 'open' || known.has(part) || !part.element) return part;
        const before = free.next().value;
        if (before?.element?.localName !== part.element.localName) return part;
        copyAttributes(part.element, before.element);
        return before;
    });
}

/** Leaves the style, which the page sets. */
function copyAttributes(from: Element, to: Element): void {
    for (const { name } of [...to.attributes]) {
        if (name !== 'style' && !from.hasAttribute(name)) to.removeAttribute(name);
    }
    for (const { name, value } of from.attributes) {
        if (to.getAttribute(name) !== value) to.setAttribute(name, value);
    }
}

/** Puts every element where it belongs. Gives the outermost one. */
function arranged(parts: readonly Part[]): SVGSVGElement | undefined {
    const root = parts[0]?.element;
    const open: { group: Element | undefined; content: Element[] }[] = [];
    for (const { role, element } of parts) {
        if (role === 'close') {
            const { group, content } = open.pop()!;
            if (group) fill(group, content);
            continue;
        }
        if (element) open.at(-1)?.content.push(element);
        if (role === 'open') open.push({ group: element, content: [] });
    }
    return root instanceof SVGSVGElement ? root : undefined;
}

function fill(group: Element, content: readonly Element[]): void {
    const wanted = new Set(content);
    for (const child of [...group.children]) if (!wanted.has(child)) child.remove();
    let at = group.firstElementChild;
    for (const element of content) {
        if (element === at) at = at.nextElementSibling;
        else group.insertBefore(element, at);
    }
}
