import mermaid, { type MermaidConfig } from 'mermaid';
import { type Image, imageOf } from './images.ts';
import { withStyles, withStylesAgain } from './styles.ts';

/** The ground that a picture is drawn for. */
export type Look = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

let drawn = 0;

/** What Mermaid makes of a text. One at a time. Fails with the words of Mermaid where it cannot read the text. */
export async function draw(text: string, look: Look): Promise<Image> {
    mermaid.initialize({ ...settings, ...themes[look] });
    const { svg } = await withStyles(() => mermaid.render(`mermaid-${++drawn}`, text));
    return imageOf(standingAlone(withStylesAgain(svg)));
}

const settings: MermaidConfig = {
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    // Its other layouts are not shipped.
    layout: 'dagre',
    // A picture that says "Syntax error" is no answer.
    suppressErrorRendering: true,
    // Its own limits are for pages that hold many pictures.
    maxTextSize: 500_000,
    maxEdges: 5000,
};

/** As other programs show it; in high contrast without shades. */
const themes: Readonly<Record<Look, MermaidConfig>> = {
    light: { theme: 'default' },
    dark: { theme: 'dark' },
    'contrast-light': { theme: 'base', themeVariables: contrast('#ffffff', '#000000') },
    'contrast-dark': { theme: 'base', darkMode: true, themeVariables: contrast('#000000', '#ffffff') },
};

function contrast(ground: string, ink: string): Record<string, string> {
    return {
        background: ground,
        primaryColor: ground,
        primaryTextColor: ink,
        primaryBorderColor: ink,
        lineColor: ink,
        textColor: ink,
        titleColor: ink,
        clusterBkg: ground,
        clusterBorder: ink,
        edgeLabelBackground: ground,
    };
}

/** An image has the size that its document says: Mermaid says all of what is around it. */
function standingAlone(svg: string): string {
    const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
    return svg
        .replace(/^<svg\b[^>]*>/, start => start.replace(/ (width|height)="[^"]*"/g, ''))
        .replace(/^<svg\b/, `<svg width="${width ?? 1}" height="${height ?? 1}"`);
}
