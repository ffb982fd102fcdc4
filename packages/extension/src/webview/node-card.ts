import type { AboutNode } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { html, nothing, render } from 'lit/html.js';
import type { NodeFinding } from '../preview/messages.ts';
import { floatBeside } from './floating.ts';

/** Time in ms that somebody rests on a node before its card comes, and until it goes. */
const patience = { show: 450, hide: 200 };

/** A card beside a node with what is recorded of it. It stays while the pointer is on it, and goes with Escape. */
export class NodeCard {
    readonly element = document.createElement('div');
    private readonly ask: (id: string) => void;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private node: Element | undefined;
    private id: string | undefined;

    constructor(ask: (id: string) => void) {
        this.ask = ask;
        this.element.className = 'card';
        this.element.id = 'node-card';
        this.element.setAttribute('role', 'tooltip');
        this.element.hidden = true;
        this.element.addEventListener('pointerenter', () => clearTimeout(this.timer));
        this.element.addEventListener('pointerleave', () => this.leave());
    }

    /** Somebody came to a node. */
    rest(node: Element, id: string): void {
        if (node === this.node) {
            clearTimeout(this.timer);
            return;
        }
        this.hide();
        this.node = node;
        this.id = id;
        this.timer = setTimeout(() => this.ask(id), patience.show);
    }

    /** Somebody left it. */
    leave(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.hide(), this.element.hidden ? 0 : patience.hide);
    }

    hide(): void {
        clearTimeout(this.timer);
        this.node?.removeAttribute('aria-describedby');
        this.node = undefined;
        this.id = undefined;
        this.element.hidden = true;
    }

    get isShown(): boolean {
        return !this.element.hidden;
    }

    /** What was asked for, if somebody still waits for it. */
    show(id: string, about: AboutNode | undefined, findings: readonly NodeFinding[]): void {
        if (id !== this.id || !this.node?.isConnected || (!about && findings.length === 0)) return;
        render(
            html`${about ? this.head(about) : nothing}
                ${findings.map(
                    ({ severity, message }) =>
                        html`<p class="finding ${severity}">
                            <i class="codicon codicon-${icons[severity]}" aria-hidden="true"></i>
                            <span>${message}</span>
                        </p>`,
                )}`,
            this.element,
        );
        this.element.hidden = false;
        this.node.setAttribute('aria-describedby', this.element.id);
        floatBeside(this.element, this.node.getBoundingClientRect());
    }

    private head({ kind, title, facts }: AboutNode) {
        return html`<p><b>${title}</b> <span class="quiet">${kind}</span></p>
            ${
                facts.length > 0
                    ? html`<dl>
                          ${facts.map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>`)}
                      </dl>`
                    : html`<p class="quiet">${l10n.t('Nothing more is recorded.')}</p>`
            }`;
    }
}

/** Signs of findings, as the Problems view has them. */
export const icons: Readonly<Record<NodeFinding['severity'], string>> = {
    error: 'error',
    warning: 'warning',
    information: 'info',
    hint: 'lightbulb',
};
