import type { Size } from '../zoom.ts';

/** A picture of another program: an image, so that nothing in it can touch the page. */
export interface Image extends Size {
    /** Of its bytes, in this page. */
    readonly address: string;
}

/** Between pictures that lie below each other, in px. */
const gap = 24;

/** An SVG document as an image. Fails where the browser cannot draw it. */
export async function imageOf(svg: string): Promise<Image> {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const image = document.createElement('img');
    image.src = address;
    await image.decode();
    return { address, width: image.naturalWidth, height: image.naturalHeight };
}

/** Images below each other, as one picture. */
export function sheetOf(images: readonly (Image & { readonly title: string })[]): SVGSVGElement {
    const width = Math.max(0, ...images.map(image => image.width));
    const height = images.reduce((sum, image) => sum + image.height + gap, -gap);
    const sheet = element('svg', { viewBox: `0 0 ${width} ${Math.max(0, height)}` });
    let y = 0;
    for (const image of images) {
        const shown = element('image', {
            ...{ y: String(y), href: image.address, role: 'img', 'aria-label': image.title },
            ...{ width: String(image.width), height: String(image.height) },
        });
        sheet.append(shown);
        y += image.height + gap;
    }
    return sheet as SVGSVGElement;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
}
