/**
 * Puts a space where a line of text ends in a picture, so that words of two lines do not become one for who hears them. The
 * space takes no room.
 */
export function endLines(svg: SVGSVGElement): void {
    for (const line of svg.querySelectorAll('tspan')) {
        if (line.nextElementSibling) line.after(space());
    }
    for (const text of svg.querySelectorAll('text')) text.after(' ');
}

function space(): SVGTSpanElement {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    element.setAttribute('font-size', '0');
    element.textContent = ' ';
    return element;
}
