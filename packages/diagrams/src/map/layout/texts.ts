import type { FontStyle, Wrapped } from '../../font/wrap.ts';
import { round } from '../../svg/xml.ts';
import type { Rect, SceneText, TextRole } from '../scene.ts';

/** Lines of a text as they stand on a map: `x` is their left edge, or their middle where they are centred. */
export function textLines(
    text: Wrapped,
    style: FontStyle,
    x: number,
    y: number,
    centred: boolean,
    role?: TextRole,
): SceneText[] {
    return text.lines.map((line, index) => ({
        text: line.text,
        ...(role ? { role } : {}),
        ...rect(centred ? x - line.width / 2 : x, y + index * style.leading, line.width, style.leading),
    }));
}

export function rect(x: number, y: number, width: number, height: number): Rect {
    return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
