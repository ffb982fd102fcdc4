const svgNamespace = 'http://www.w3.org/2000/svg';

/** Without `title`: the page names the map, and here it would be a tooltip over all of it. */
const elements = new Set(
    'svg g defs desc rect path line polyline polygon circle ellipse text tspan marker clipPath'.split(' '),
);

/**
 * The picture as elements of this page; nothing where the text is no SVG. The maps are made by code that escapes
 * what it shows; this is the second lock: what can run, load or link is left out.
 */
export function safeSvg(text: string): SVGSVGElement | undefined {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (parsed.localName !== 'svg' || parsed.namespaceURI !== svgNamespace) return undefined;
    clean(parsed);
    return document.importNode(parsed, true) as unknown as SVGSVGElement;
}

function clean(element: Element): void {
    for (const attribute of [...element.attributes]) {
        if (!isHarmless(attribute)) element.removeAttributeNode(attribute);
    }
    for (const child of [...element.children]) {
        if (child.namespaceURI !== svgNamespace || !elements.has(child.localName)) {
            child.remove();
            continue;
        }
        clean(child);
    }
}

function isHarmless({ name, value }: Attr): boolean {
    if (/^on/i.test(name) || /^(style|.*href|src)$/i.test(name)) return false;
    return !/url\s*\(/i.test(value.replace(/url\(#[\w-]+\)/g, '')) && !/^\s*\w*script:/i.test(value);
}
