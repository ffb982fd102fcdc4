const svgNamespace = 'http://www.w3.org/2000/svg';

/** Without `title`: the page names the map, and here it would be a tooltip over all of it. */
const elements = new Set(
    'svg g defs desc rect path line polyline polygon circle ellipse text tspan marker clipPath'.split(' '),
);

/**
 * Markup of a picture as elements of this page, `undefined` in place of one that is left out; nothing at all where it cannot be read.
 * The maps are made by code that escapes what it shows; this is the second lock: what can run, load or link is left out.
 */
export function safeElements(markup: string): (Element | undefined)[] | undefined {
    const text = `<svg xmlns="${svgNamespace}">${markup}</svg>`;
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (parsed.localName !== 'svg' || parsed.namespaceURI !== svgNamespace) return undefined;
    // What a browser says of markup that is broken.
    if (parsed.querySelector('parsererror')) return undefined;
    return [...parsed.children].map(element => {
        if (!isKnown(element)) return undefined;
        clean(element);
        return document.adoptNode(element);
    });
}

function isKnown({ namespaceURI, localName }: Element): boolean {
    return namespaceURI === svgNamespace && elements.has(localName);
}

function clean(element: Element): void {
    for (const attribute of [...element.attributes]) {
        if (!isHarmless(attribute)) element.removeAttributeNode(attribute);
    }
    for (const child of [...element.children]) {
        if (isKnown(child)) clean(child);
        else child.remove();
    }
}

function isHarmless({ name, value }: Attr): boolean {
    if (/^on/i.test(name) || /^(style|.*href|src)$/i.test(name)) return false;
    return !/url\s*\(/i.test(value.replace(/url\(#[\w-]+\)/g, '')) && !/^\s*\w*script:/i.test(value);
}
