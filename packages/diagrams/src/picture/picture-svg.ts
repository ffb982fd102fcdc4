import { fontCss, fontFamily } from '../font/embed.ts';
import { baselineShift } from '../font/measure.ts';
import { type Attributes, element, escapeXml, textIn } from '../svg/xml.ts';
import { type ColourName, type Paint, paintOf, type Theme } from '../theme/palette.ts';
import { arrowHead, linePath } from './line-path.ts';
import type { Box, Group, Label, Line, Picture, Shape } from './picture.ts';

export interface PictureOptions {
    /** `light` where none is given. */
    readonly theme?: Theme;
    /** Carries the font in the file, so that it looks the same on every machine. */
    readonly fontEmbedded?: boolean;
}

/** A picture as an SVG document. With the theme `variables` its elements are buttons and know their files. */
export function pictureSvg(picture: Picture, options: PictureOptions = {}): string {
    const { width, height } = picture;
    const theme = options.theme ?? 'light';
    const pen: Pen = { paint: paintOf(theme), live: theme === 'variables' };
    const shapes = picture.shapes.map(shape => draw(shape, pen)).join('');
    return element(
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg',
            width,
            height,
            viewBox: `0 0 ${width} ${height}`,
            class: `process-picture ${picture.view}`,
            role: 'group',
            'aria-label': picture.title,
            'font-family': fontFamily,
        },
        element('title', {}, escapeXml(picture.title)),
        element('desc', {}, escapeXml(picture.description)),
        options.fontEmbedded ? element('defs', {}, element('style', {}, fontCss(textIn(shapes)))) : '',
        element('rect', { class: 'page', width, height, fill: pen.paint('page') }),
        shapes,
    );
}

interface Pen {
    readonly paint: Paint;
    /** On a page that reacts to the elements. */
    readonly live: boolean;
}

function draw(shape: Shape, pen: Pen): string {
    switch (shape.type) {
        case 'group':
            return drawGroup(shape, pen);
        case 'box':
            return drawBox(shape, pen.paint);
        case 'line':
            return drawLine(shape, pen.paint);
        case 'outline':
            return element('path', { d: shape.d, ...look(shape, pen.paint) });
        case 'label':
            return drawLabel(shape, pen.paint);
    }
}

function drawGroup(group: Group, pen: Pen): string {
    // A button holds no others.
    const button = pen.live && group.id !== undefined && !group.shapes.some(holdsElement);
    const nested = group.shapes.some(shape => shape.type === 'group');
    return element(
        'g',
        {
            class: group.kind,
            'data-id': group.id,
            // A file that is passed on does not tell where it was made.
            'data-file': pen.live ? group.place?.file : undefined,
            'data-line': group.place?.line,
            role: button ? 'button' : nested ? 'group' : 'img',
            tabindex: button ? -1 : undefined,
            'aria-label': group.label,
        },
        ...group.shapes.map(shape => draw(shape, pen)),
    );
}

function holdsElement(shape: Shape): boolean {
    return shape.type === 'group' && (shape.id !== undefined || shape.shapes.some(holdsElement));
}

function drawBox(box: Box, paint: Paint): string {
    const { x, y, width, height } = box;
    return element('rect', { x, y, width, height, rx: box.radius, ...look(box, paint) });
}

function drawLine(line: Line, paint: Paint): string {
    const path = element('path', {
        class: 'line',
        d: linePath(line),
        'data-from': line.from,
        'data-to': line.to,
        ...look(line, paint),
        'stroke-linejoin': 'round',
    });
    return line.arrow
        ? path + element('path', { class: 'head', d: arrowHead(line), fill: paint(line.stroke) })
        : path;
}

function drawLabel({ text, x, y, style, colour, anchor }: Label, paint: Paint): string {
    return element(
        'text',
        {
            x,
            y: y + style.leading / 2 + style.size * baselineShift,
            'font-size': style.size,
            'font-weight': style.weight === 400 ? undefined : style.weight,
            'text-anchor': anchor === 'start' ? undefined : anchor,
            fill: paint(colour ?? 'text'),
        },
        escapeXml(text),
    );
}

interface Look {
    readonly fill?: ColourName;
    readonly stroke?: ColourName;
    readonly strokeWidth?: number;
    readonly dash?: string;
}

function look({ fill, stroke, strokeWidth, dash }: Look, paint: Paint): Attributes {
    return {
        fill: fill ? paint(fill) : 'none',
        stroke: stroke && paint(stroke),
        'stroke-width': stroke && (strokeWidth ?? 1),
        'stroke-dasharray': dash,
    };
}
