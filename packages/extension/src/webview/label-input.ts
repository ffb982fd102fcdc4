import * as l10n from '@vscode/l10n';

/**
 * A field over a node in which its label is written anew. Enter takes it, Escape and a click elsewhere leave it as it
 * was.
 */
export function editLabel(node: SVGElement, label: string, take: (label: string) => void): void {
    const input = document.createElement('input');
    input.className = 'label-input';
    input.value = label;
    input.setAttribute('aria-label', l10n.t('New label. Enter takes it, Escape leaves it as it was.'));
    const { left, top, width, height } = node.getBoundingClientRect();
    const wide = Math.max(width, 220);
    input.style.width = `${wide}px`;
    input.style.left = `${Math.max(4, Math.min(left + (width - wide) / 2, window.innerWidth - wide - 4))}px`;
    input.style.top = `${top + height / 2 - 14}px`;
    let open = true;
    const close = () => {
        if (!open) return;
        open = false;
        const had = document.activeElement === input;
        input.remove();
        if (had) node.focus({ preventScroll: true });
    };
    input.addEventListener('keydown', event => {
        event.stopPropagation();
        if (event.key === 'Enter') {
            const { value } = input;
            close();
            if (value.trim() !== label) take(value);
        } else if (event.key === 'Escape') close();
        else return;
        event.preventDefault();
    });
    input.addEventListener('blur', close);
    (document.querySelector('main') ?? document.body).append(input);
    input.select();
    input.focus();
}
