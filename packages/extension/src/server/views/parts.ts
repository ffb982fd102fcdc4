/** How many groups may lie in each other whose elements are parts of their own: the picture, and a row of it. */
const mostGroups = 2;

/**
 * An SVG document cut into parts that give it when they stand one behind the other: the elements of its second level, and the
 * tags of the groups around these. Only for markup of ours, in which no value of an attribute holds `<` or `>`.
 */
export function partsOf(svg: string): string[] {
    const parts: string[] = [];
    let begin = 0;
    let groups = 0;
    /** How many tags are open in the element that becomes a part. */
    let within = 0;
    for (let open = svg.indexOf('<'); open >= 0; open = svg.indexOf('<', open + 1)) {
        const end = svg.indexOf('>', open) + 1;
        const change = svg[open + 1] === '/' ? -1 : svg[end - 2] === '/' ? 0 : 1;
        if (within > 0 || (change > 0 && (groups === mostGroups || !isGroup(svg, open)))) within += change;
        else groups += change;
        if (within > 0) continue;
        parts.push(svg.slice(begin, end));
        begin = end;
    }
    return parts;
}

function isGroup(svg: string, open: number): boolean {
    return /^<(svg|g)[ >]/.test(svg.slice(open, open + 5));
}
