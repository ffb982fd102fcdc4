/** How far the pointer must go before a press is a drag and no click, in px. */
const threshold = 4;

/** Makes a scrolling element move with the pointer that holds it; a press that does not move is a click. */
export function drag(element: HTMLElement, click: (event: MouseEvent) => void): void {
    let held: { id: number; x: number; y: number; left: number; top: number } | undefined;
    let dragging = false;

    element.addEventListener('pointerdown', event => {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        const { scrollLeft: left, scrollTop: top } = element;
        held = { id: event.pointerId, x: event.clientX, y: event.clientY, left, top };
        dragging = false;
    });
    element.addEventListener('pointermove', event => {
        if (held?.id !== event.pointerId) return;
        const moved = { x: event.clientX - held.x, y: event.clientY - held.y };
        if (!dragging && Math.hypot(moved.x, moved.y) < threshold) return;
        if (!dragging) element.setPointerCapture(event.pointerId);
        dragging = true;
        element.classList.add('is-dragged');
        element.scrollTo({ left: held.left - moved.x, top: held.top - moved.y, behavior: 'instant' });
    });
    const release = () => {
        held = undefined;
        element.classList.remove('is-dragged');
    };
    element.addEventListener('pointerup', release);
    element.addEventListener('pointercancel', release);
    element.addEventListener('click', event => {
        if (!dragging) click(event);
        dragging = false;
    });
}
