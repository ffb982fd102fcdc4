import type { SentenceView } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** The process in numbered sentences, under the phases they stand in; each leads to the text it was made of. */
export function sentenceList(
    title: string,
    sentences: readonly SentenceView[],
    open: (id: string) => void,
): TemplateResult {
    return html`<article class="sentences-page">
        <h2>${title}</h2>
        ${byPhase(sentences).map(
            ({ phase, members }) =>
                html`${phase === undefined ? nothing : html`<h3>${phase}</h3>`}
                <ol>
                    ${members.map(sentence => item(sentence, open))}
                </ol>`,
        )}
    </article>`;
}

function item({ number, text, id }: SentenceView, open: (id: string) => void): TemplateResult {
    const follow = (event: Event) => {
        event.preventDefault();
        event.stopPropagation();
        open(id);
    };
    return html`<li value=${number} data-id=${id}>
        <a class="link" href="#" aria-label=${l10n.t('{0}. {1} Go to the text.', number, text)} @click=${follow}>${text}</a>
    </li>`;
}

/** Marks the sentence in which the cursor of the text stands, and nothing else; brings it into view when it was another before. */
export function markSentence(page: Element, id: string | undefined): void {
    for (const item of page.querySelectorAll<HTMLElement>('.sentences-page li')) {
        const isMarked = item.hasAttribute('aria-current');
        if (item.dataset.id !== id) item.removeAttribute('aria-current');
        else if (!isMarked) {
            item.setAttribute('aria-current', 'true');
            item.scrollIntoView({ block: 'nearest' });
        }
    }
}

interface Group {
    readonly phase: string | undefined;
    readonly members: SentenceView[];
}

/** Neighbours of one phase together. */
function byPhase(sentences: readonly SentenceView[]): Group[] {
    const groups: Group[] = [];
    for (const sentence of sentences) {
        const last = groups.at(-1);
        if (last && last.phase === sentence.phase) last.members.push(sentence);
        else groups.push({ phase: sentence.phase, members: [sentence] });
    }
    return groups;
}
