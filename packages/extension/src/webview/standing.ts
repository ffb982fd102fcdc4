import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Condition, Tab } from '../preview/messages.ts';

/** What a reader can do where there is no picture, or not the newest. */
export interface WaysOn {
    /** Asks for the picture again. */
    retry(): void;
    /** Writes a first process into the empty file. */
    skeleton(): void;
}

type Sentences = Readonly<Partial<Record<Condition, Readonly<Record<Tab, string>>>>>;

const bars: Sentences = {
    outdated: {
        map: 'The text has errors. This is the last complete map.',
        matrix: 'The text has errors. This is the last complete matrix.',
    },
    partial: {
        map: 'The text has errors. The map shows what could be read.',
        matrix: 'The text has errors. The matrix shows what could be read.',
    },
    failed: {
        map: 'The map could not be drawn just now.',
        matrix: 'The matrix could not be made just now.',
    },
};

const blank = 'This file is empty. Start with a small process and change its words.';
const noAnswer = 'The language server gives no answer.';
const unread =
    'The text has errors, and no process could be read yet. The Problems view says what to change.';

const empties: Readonly<Record<Condition, Readonly<Record<Tab, string>>>> = {
    loading: { map: 'Reading the file …', matrix: 'Reading the file …' },
    blank: { map: blank, matrix: blank },
    failed: { map: noAnswer, matrix: noAnswer },
    partial: { map: unread, matrix: unread },
    outdated: { map: unread, matrix: unread },
    current: {
        map: 'No flow with steps is recorded in this file yet, so there is no map.',
        matrix: 'No process is recorded in this file yet, so there is nothing to compare with criteria.',
    },
};

/** A quiet line above a picture that is not the newest; hidden where it is. */
export function bar(condition: Condition, tab: Tab, { retry }: WaysOn): TemplateResult {
    const sentence = bars[condition]?.[tab];
    return html`<div class="bar" role="status" ?hidden=${sentence === undefined}>
        ${
            sentence === undefined
                ? nothing
                : html`<i class="codicon codicon-warning" aria-hidden="true"></i> ${sentence}`
        }
        ${condition === 'failed' ? button('Try again', retry) : nothing}
    </div>`;
}

/** What stands in the place of a picture: a sentence, and a way on. */
export function empty(condition: Condition, tab: Tab, { retry, skeleton }: WaysOn): TemplateResult {
    return html`<div class="empty" aria-busy=${condition === 'loading'}>
        <p>${empties[condition][tab]}</p>
        ${condition === 'failed' ? button('Try again', retry) : nothing}
        ${condition === 'blank' ? button('Insert a first process', skeleton) : nothing}
    </div>`;
}

function button(label: string, action: () => void): TemplateResult {
    return html`<button class="primary" @click=${action}>${label}</button>`;
}
