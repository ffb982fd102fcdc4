import type { Size, View } from './zoom.ts';

/** Time in ms after the last change of the scale until the picture is drawn sharply again. */
const rest = 150;

/**
 * The layer on which a picture lies in a pane that scrolls. While the scale changes the layer is only stretched, so that it
 * is not drawn anew for every turn of the wheel.
 */
export class Sheet {
    readonly element = document.createElement('div');
    private svg: SVGSVGElement | undefined;
    private size: Size = { width: 1, height: 1 };
    private scale: number | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor() {
        this.element.className = 'sheet';
    }

    /** Puts a picture on the layer, or takes in that the one on it changed. Gives its size at 100%, in px. */
    lay(svg: SVGSVGElement): Size {
        const { width, height } = svg.viewBox.baseVal;
        const size = { width: Math.max(1, width), height: Math.max(1, height) };
        const isAnother = svg !== this.svg;
        if (!isAnother && size.width === this.size.width && size.height === this.size.height) return size;
        this.size = size;
        this.svg = svg;
        svg.style.width = `${size.width}px`;
        svg.style.height = `${size.height}px`;
        this.scale = undefined;
        if (isAnother) this.element.replaceChildren(svg);
        return size;
    }

    show({ scale }: Pick<View, 'scale'>): void {
        if (!this.svg || scale === this.scale) return;
        const moving = this.scale !== undefined;
        this.scale = scale;
        this.element.style.width = `${this.size.width * scale}px`;
        this.element.style.height = `${this.size.height * scale}px`;
        this.svg.style.transform = `scale(${scale})`;
        clearTimeout(this.timer);
        if (!moving) return;
        this.svg.style.willChange = 'transform';
        this.timer = setTimeout(() => this.svg?.style.removeProperty('will-change'), rest);
    }
}
