/** Distance in px from what something floats beside, and from the edges of the window. */
const gap = 4;

/** Puts a fixed element below what it belongs to, or above where there is no room, never beyond the window. */
export function floatBeside(
    element: HTMLElement,
    { left, top, bottom }: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
): void {
    const { offsetWidth: width, offsetHeight: height } = element;
    const below = bottom + gap + height <= window.innerHeight;
    const above = top - gap - height >= 0;
    const y = below ? bottom + gap : above ? top - gap - height : window.innerHeight - height - gap;
    const x = Math.min(left, window.innerWidth - width - gap);
    element.style.left = `${Math.max(gap, x)}px`;
    element.style.top = `${Math.max(gap, y)}px`;
}
