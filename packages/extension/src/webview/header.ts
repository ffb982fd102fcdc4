import {
    detailNames,
    type MermaidName,
    mermaidNames,
    overlayNames,
    type ViewName,
    viewNames,
} from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Choices } from '../preview/choices.ts';
import type { CopyFormat, Picture } from '../preview/messages.ts';
import { Menu, type MenuGroup } from './menu.ts';
import { detailLabel, overlayLabel, viewLabel } from './names.ts';

/** What the header shows. */
export interface HeaderState {
    readonly choices: Choices;
    readonly locked: boolean;
    readonly picture: Picture | undefined;
    /** Views whose tabs there is room for. */
    readonly tabs: readonly ViewName[];
}

/** What a reader can do in it. */
export interface HeaderActions {
    choose(choices: Choices): void;
    lock(locked: boolean): void;
    process(id: string): void;
    find(): void;
    copy(format: CopyFormat): void;
    save(): void;
    another(): void;
    larger(): void;
    smaller(): void;
    actualSize(): void;
    fit(): void;
}

/** The tabs and what belongs to the whole preview. */
export function header(state: HeaderState, actions: HeaderActions): TemplateResult {
    const { choices, locked, tabs } = state;
    const hidden = viewNames.filter(view => !tabs.includes(view));
    return html`<header>
        <div role="tablist" aria-label=${l10n.t('Views')} @keydown=${(event: KeyboardEvent) => onTabKey(event, state, actions)}>
            ${tabs.map(view => tab(view, choices, actions))}
        </div>
        ${
            hidden.length > 0
                ? iconButton(
                      'chevron-down',
                      l10n.t('More views'),
                      event => moreViews(event, hidden, state, actions),
                      {
                          menu: true,
                      },
                  )
                : nothing
        }
        <div class="actions" role="toolbar" aria-label=${l10n.t('Preview')}>
            ${iconButton('search', l10n.t('Find (Ctrl+F)'), () => actions.find())}
            ${iconButton(
                locked ? 'lock' : 'unlock',
                l10n.t('Stay with this file'),
                () => actions.lock(!locked),
                { pressed: locked },
            )}
            ${iconButton(
                'ellipsis',
                l10n.t('Copy, save and more'),
                event => moreActions(event, state, actions),
                {
                    menu: true,
                },
            )}
        </div>
    </header>`;
}

/** The line below the tabs: what is shown, and how large. */
export function toolbar(state: HeaderState, actions: HeaderActions): TemplateResult | typeof nothing {
    const { choices, picture } = state;
    if (!picture || picture.process === undefined) return nothing;
    if (choices.tab === 'matrix') return nothing;
    const isMap = choices.tab === 'map' || choices.tab === 'flowchart';
    return html`<div class="tools">
        ${picker(picture, actions)}
        <div class="zoom" role="toolbar" aria-label=${l10n.t('View')}>
            ${isMap ? showButton(state, actions) : nothing}
            ${isMap ? rowsButton(choices, actions) : nothing}
            ${choices.tab === 'mermaid' ? mermaidPicker(choices, actions) : nothing}
            ${picture.svg || picture.mermaid?.diagrams.length ? zoomButtons(actions) : nothing}
        </div>
    </div>`;
}

function tab(view: ViewName, choices: Choices, { choose }: HeaderActions): TemplateResult {
    const isChosen = view === choices.tab;
    return html`<button role="tab" id=${`tab-${view}`} aria-selected=${isChosen} aria-controls="view"
        tabindex=${isChosen ? 0 : -1} @click=${() => choose({ ...choices, tab: view })}>${viewLabel(view)}</button>`;
}

/** Left and Right go through all views, also those whose tabs do not fit. */
function onTabKey(event: KeyboardEvent, { choices }: HeaderState, { choose }: HeaderActions): void {
    const at = viewNames.indexOf(choices.tab);
    const next = {
        ArrowRight: viewNames[(at + 1) % viewNames.length],
        ArrowLeft: viewNames.at(at - 1),
        Home: viewNames[0],
        End: viewNames.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    choose({ ...choices, tab: next });
    document.getElementById(`tab-${next}`)?.focus();
}

function moreViews(
    event: Event,
    hidden: readonly ViewName[],
    { choices }: HeaderState,
    { choose }: HeaderActions,
): void {
    const items = hidden.map(tab => ({
        label: viewLabel(tab),
        action: () => choose({ ...choices, tab }),
    }));
    openMenu(event, l10n.t('More views'), [{ items }]);
}

function moreActions(event: Event, { picture, choices }: HeaderState, actions: HeaderActions): void {
    const copy = (label: string, format: CopyFormat) => ({ label, action: () => actions.copy(format) });
    const isDrawn = picture?.svg !== undefined && picture.view === choices.tab;
    openMenu(event, l10n.t('Copy, save and more'), [
        {
            items: isDrawn
                ? [
                      copy(l10n.t('Copy as image'), 'image'),
                      copy(l10n.t('Copy as SVG'), 'svg'),
                      ...(mermaidNames.some(name => name === choices.tab)
                          ? [copy(l10n.t('Copy as Mermaid'), 'mermaid')]
                          : []),
                      { label: l10n.t('Save picture as …'), action: () => actions.save() },
                  ]
                : [],
        },
        { items: [{ label: l10n.t('Open another preview of this'), action: () => actions.another() }] },
    ]);
}

function showButton(state: HeaderState, actions: HeaderActions): TemplateResult {
    const on = state.choices.overlay !== undefined;
    return html`<button class="icon" aria-haspopup="menu" aria-pressed=${on ? 'true' : nothing}
        title=${l10n.t('Show details and colours')} @click=${(event: Event) => openMenu(event, l10n.t('Show details and colours'), showGroups(state, actions))}>
        <i class="codicon codicon-eye" aria-hidden="true"></i><span class="word">${l10n.t('Show')}</span>
    </button>`;
}

function showGroups({ choices }: HeaderState, { choose }: HeaderActions): MenuGroup[] {
    const { overlay: colour, ...uncoloured } = choices;
    const { detail } = choices;
    const toggled = (name: (typeof detailNames)[number]) =>
        detail.includes(name) ? detail.filter(other => other !== name) : [...detail, name];
    return [
        {
            label: l10n.t('In the boxes'),
            items: detailNames.map(name => ({
                label: detailLabel(name),
                checked: detail.includes(name),
                action: () => choose({ ...choices, detail: toggled(name) }),
            })),
        },
        {
            label: l10n.t('Colour the boxes by'),
            items: [undefined, ...overlayNames].map(name => ({
                label: name === undefined ? l10n.t('Nothing') : overlayLabel(name),
                checked: colour === name,
                radio: true,
                action: () => choose({ ...uncoloured, ...(name && { overlay: name }) }),
            })),
        },
    ];
}

function rowsButton(choices: Choices, { choose }: HeaderActions): TemplateResult {
    const { rows } = choices;
    const turn = () => choose({ ...choices, rows: !rows });
    return iconButton('word-wrap', l10n.t('Wrap into rows'), turn, { pressed: rows });
}

function zoomButtons({ smaller, larger, actualSize, fit }: HeaderActions): TemplateResult {
    return html`${iconButton('zoom-out', l10n.t('Smaller (-)'), smaller)}
        ${iconButton('zoom-in', l10n.t('Larger (+)'), larger)}
        <button class="icon" title=${l10n.t('Actual size (1)')} @click=${actualSize}>100%</button>
        ${iconButton('screen-full', l10n.t('Fit into the pane (0)'), fit)}`;
}

function picker(picture: Picture, { process }: HeaderActions): TemplateResult | typeof nothing {
    const { processes, process: shown } = picture;
    if (processes.length < 2) return html`<span class="process">${processes[0]?.label}</span>`;
    return html`<select aria-label=${l10n.t('Process')} .value=${live(shown ?? '')}
        @change=${(event: Event) => process((event.target as HTMLSelectElement).value)}>
        ${processes.map(
            ({ id, label }) => html`<option value=${id} ?selected=${id === shown}>${label}</option>`,
        )}
    </select>`;
}

/** What Mermaid is to draw. */
function mermaidPicker(choices: Choices, { choose }: HeaderActions): TemplateResult {
    const chosen = (event: Event) => (event.target as HTMLSelectElement).value as MermaidName;
    return html`<select aria-label=${l10n.t('What Mermaid draws')} .value=${live(choices.mermaid)}
        @change=${(event: Event) => choose({ ...choices, mermaid: chosen(event) })}>
        ${mermaidNames.map(
            name =>
                html`<option value=${name} ?selected=${name === choices.mermaid}>${viewLabel(name)}</option>`,
        )}
    </select>`;
}

interface ButtonState {
    readonly pressed?: boolean;
    readonly menu?: boolean;
}

function iconButton(
    icon: string,
    title: string,
    action: (event: Event) => void,
    { pressed, menu }: ButtonState = {},
): TemplateResult {
    return html`<button class="icon" title=${title} aria-label=${title} aria-pressed=${pressed ?? nothing}
        aria-haspopup=${menu ? 'menu' : nothing} @click=${action}>
        <i class="codicon codicon-${icon}" aria-hidden="true"></i>
    </button>`;
}

function openMenu(event: Event, label: string, groups: readonly MenuGroup[]): void {
    new Menu(label, groups, (event.currentTarget as HTMLElement).getBoundingClientRect());
}
