import type { MatrixView } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Arrangement } from './arrange.ts';

interface Option {
    readonly value: string;
    readonly label: string;
}

/** What of the matrices is shown: choices that make no difference are not offered. */
export function filters(
    views: readonly MatrixView[],
    arrangement: Arrangement,
    arrange: (changes: Partial<Arrangement>) => void,
): TemplateResult {
    const outcomes = views.flatMap(view =>
        view.outcomes.map(({ id, label }) => ({ value: id, label: `${id} ${label}` })),
    );
    const processes = views.flatMap(view =>
        (view.processes ?? []).map(({ id, label }) => ({ value: id, label })),
    );
    const show: readonly Option[] = [
        { value: 'all', label: l10n.t('All criteria') },
        { value: 'open', label: l10n.t('Still open') },
        { value: 'claimed', label: l10n.t('Claimed') },
    ];
    const all = (label: string): Option => ({ value: '', label });
    return html`<div class="filters" role="group" aria-label=${l10n.t('What is shown')}>
        ${choice(l10n.t('State'), show, arrangement.show, value => arrange({ show: value as Arrangement['show'] }))}
        ${several(outcomes, [all(l10n.t('All outcomes'))], options =>
            choice(l10n.t('Outcome'), options, arrangement.outcome ?? '', value =>
                arrange({ outcome: value || undefined }),
            ),
        )}
        ${several(processes, [all(l10n.t('All processes'))], options =>
            choice(l10n.t('Process'), options, arrangement.process ?? '', value =>
                arrange({ process: value || undefined }),
            ),
        )}
    </div>`;
}

function several(
    options: readonly Option[],
    first: readonly Option[],
    draw: (options: readonly Option[]) => TemplateResult,
): TemplateResult | typeof nothing {
    const different = [...new Map(options.map(option => [option.value, option])).values()];
    return different.length > 1 ? draw([...first, ...different]) : nothing;
}

function choice(
    label: string,
    options: readonly Option[],
    chosen: string,
    choose: (value: string) => void,
): TemplateResult {
    const change = (event: Event) => choose((event.target as HTMLSelectElement).value);
    return html`<select aria-label=${label} .value=${live(chosen)} @change=${change}>
        ${options.map(option => html`<option value=${option.value} ?selected=${option.value === chosen}>${option.label}</option>`)}
    </select>`;
}
