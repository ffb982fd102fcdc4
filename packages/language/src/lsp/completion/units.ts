import { CompletionItemKind } from 'vscode-languageserver';
import type { Expected } from './grammar-machine.ts';
import type { Proposal, Request } from './request.ts';

const UNITS = new Set(['DurationUnit', 'Horizon']);

/** Units behind a number, singular behind 1; undefined for what is no unit. */
export function unitProposals(
    { cursor: { statement } }: Request,
    { keyword = '', frame }: Expected,
): Proposal[] | undefined {
    const isWorking = statement.at(-1)?.image === 'working';
    const one = Number(statement.at(isWorking ? -2 : -1)?.image) === 1;
    if (keyword === 'working') {
        return (one ? ['working day', 'working hour'] : ['working days', 'working hours']).map(words =>
            unit(words, 'by the calendar'),
        );
    }
    if (!UNITS.has(frame.rule) || !/^(min|minute|hour|day|week|month|year)s?$/.test(keyword))
        return undefined;
    if (keyword !== 'min' && keyword.endsWith('s') === one) return [];
    if (keyword.startsWith('minute')) return [];
    if (isWorking) return /^(hour|day)/.test(keyword) ? [unit(keyword, 'by the calendar')] : [];
    return [
        unit(
            keyword,
            keyword.startsWith('day') ? 'calendar days' : keyword.startsWith('hour') ? 'on the clock' : '',
        ),
    ];
}

function unit(words: string, description: string): Proposal {
    return {
        label: words,
        kind: CompletionItemKind.Unit,
        text: words,
        ...(description ? { description } : {}),
    };
}
