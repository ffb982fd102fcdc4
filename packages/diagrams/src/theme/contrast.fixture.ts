/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/** `#1c2833` in numbers. */
export function rgb(hex: string): Rgb {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
    return [red, green, blue];
}

/** Contrast ratio of WCAG 2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
    const [red = 0, green = 0, blue = 0] = colour.map(value => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
