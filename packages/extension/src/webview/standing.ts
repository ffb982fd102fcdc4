import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Condition } from '../preview/messages.ts';

/** What a reader can do where there is no picture, or not the newest. */
export interface WaysOn {
    /** Asks for the picture again. */
    retry(): void;
    /** Writes a first process into the empty file. */
    skeleton(): void;
    /** Shows what to change in the text. */
    problems(): void;
    /** Draws what is large all the same. */
    large(): void;
    /** Shows a large process as sentences. */
    read(): void;
    /** Leaves the criterion that is lit up. */
    unlight(): void;
}

/** A quiet line above a picture that is not the newest; hidden where it is. */
export function bar(condition: Condition, { retry, problems }: WaysOn): TemplateResult {
    const sentence = barSentence(condition);
    return html`<div class="bar" role="status" ?hidden=${sentence === undefined}>
        ${
            sentence === undefined
                ? nothing
                : html`<i class="codicon codicon-warning" aria-hidden="true"></i><span>${sentence}</span>`
        }
        ${condition === 'failed' ? link(l10n.t('Try again'), retry) : nothing}
        ${condition === 'outdated' || condition === 'partial' ? link(l10n.t('Show the errors'), problems) : nothing}
    </div>`;
}

/** Says that what counts for a criterion is lit up, and how to leave it. */
export function lit(criterion: string, { unlight }: WaysOn): TemplateResult {
    const name = criterion.split('.').at(-1) ?? criterion;
    return html`<div class="bar is-lit">
        <i class="codicon codicon-lightbulb" aria-hidden="true"></i>
        <span>${l10n.t('What counts for {0} is lit up.', name)}</span>
        ${link(l10n.t('Leave (Escape)'), unlight)}
    </div>`;
}

/** What stands in the place of a picture: a sentence, and a way on. */
export function empty(condition: Condition, { retry, skeleton, problems }: WaysOn): TemplateResult {
    return html`<div class="empty" aria-busy=${condition === 'loading'}>
        <p>${emptySentence(condition)}</p>
        ${condition === 'failed' ? button(l10n.t('Try again'), retry) : nothing}
        ${condition === 'blank' || condition === 'current' ? button(l10n.t('Insert a first process'), skeleton) : nothing}
        ${condition === 'partial' || condition === 'outdated' ? button(l10n.t('Show the errors'), problems) : nothing}
    </div>`;
}

/** In place of a picture that would take a while with every key. */
export function tooLarge(nodes: number, { large, read }: WaysOn): TemplateResult {
    return html`<div class="empty">
        <p>
            ${l10n.t(
                'This process has {0} steps, decisions and ends. Its picture takes a moment after each change. Phases that become processes of their own make it easier to read.',
                nodes,
            )}
        </p>
        ${button(l10n.t('Draw it all the same'), large)}
        ${link(l10n.t('Read it as sentences'), read)}
    </div>`;
}

function barSentence(condition: Condition): string | undefined {
    switch (condition) {
        case 'outdated':
            return l10n.t('The text has errors. This is the last complete picture.');
        case 'partial':
            return l10n.t('The text has errors. Shown is what could be read.');
        case 'failed':
            return l10n.t('The picture could not be made just now.');
        default:
            return undefined;
    }
}

function emptySentence(condition: Condition): string {
    switch (condition) {
        case 'loading':
            return l10n.t('Reading the file …');
        case 'blank':
            return l10n.t('This file is empty. Start with a small process and change its words.');
        case 'failed':
            return l10n.t('The language server gives no answer.');
        case 'current':
            return l10n.t(
                'No process with a flow is recorded in this file yet, so there is nothing to show.',
            );
        default:
            return l10n.t('The text has errors, and no process could be read yet.');
    }
}

function button(label: string, action: () => void): TemplateResult {
    return html`<button class="primary" @click=${action}>${label}</button>`;
}

function link(label: string, action: () => void): TemplateResult {
    return html`<button class="plain" @click=${action}>${label}</button>`;
}
