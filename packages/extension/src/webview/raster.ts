/** Pixels of the image for one of the picture: sharp on most screens and on paper. */
const scale = 2;
/** Of a side, in pixels: what browsers still draw. */
const most = 16_000;

/** An SVG document as a PNG, drawn by the browser. Fails where it cannot be drawn. */
export async function pngOf(svg: string): Promise<Blob> {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        const factor = Math.min(scale, most / Math.max(image.naturalWidth, image.naturalHeight));
        canvas.width = Math.round(image.naturalWidth * factor);
        canvas.height = Math.round(image.naturalHeight * factor);
        canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
        return await new Promise((done, fail) =>
            canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('no image')))),
        );
    } finally {
        URL.revokeObjectURL(address);
    }
}

/** The bytes of a blob in base64. */
export async function base64Of(blob: Blob): Promise<string> {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
}
