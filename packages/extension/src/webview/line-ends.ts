/**
 * Puts a space where a line of text ends in an element of a picture, so that words of two lines do not become one for who hears
 * them. The space takes no room.
 */
export function endLines(element: Element): void {
    const texts = element.localName === 'text' ? [element] : element.querySelectorAll('text');
    for (const text of texts) {
        for (const line of [...text.children]) if (line.nextElementSibling) line.after(space());
        text.append(space());
    }
}

function space(): SVGTSpanElement {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    element.setAttribute('font-size', '0');
    element.textContent = ' ';
    return element;
}
