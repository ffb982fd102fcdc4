import { CompletionItemKind } from 'vscode-languageserver';
import { type KpiTemplate, kpiLines, kpiTemplates, templateTitle } from '../../catalogue/kpis.ts';
import type { Proposal } from './request.ts';

/**
 * The KPIs of the catalogue, whole, with places for what only the writer knows. Names that are taken get a number.
 * @param keyword false where `kpi` is written already
 */
export function catalogueProposals(free: (name: string) => string, keyword: boolean): Proposal[] {
    return kpiTemplates.map(template => {
        const name = free(template.name);
        const lines = kpiLines(template, name);
        const own = [
            'set on [#0]',
            'baseline [0] on [#0]',
            `target [${template.direction === '<=' ? '<=|>=' : '>=|<='}] [0] by [#12]`,
            'owner [@Role Manager]',
        ];
        const whole = [...lines.slice(0, -1), ...own.map(line => `\t${line}`), '}'].join('\n');
        const short = template.abbreviation ? ` (${template.abbreviation})` : '';
        return {
            label: keyword ? `kpi ${name}` : name,
            kind: CompletionItemKind.Snippet,
            description: templateTitle(template),
            documentation: documentationOf(template, lines),
            filter: `${keyword ? 'kpi ' : ''}${name}${short} ${template.label}`,
            template: keyword ? whole : whole.slice('kpi '.length),
        };
    });
}

function documentationOf({ definition, state, source }: KpiTemplate, lines: readonly string[]): string {
    return [
        definition,
        `\`\`\`proc\n${lines.join('\n').replaceAll('\t', '    ')}\n\`\`\``,
        `To be stated:\n${state.map(each => `- ${each}`).join('\n')}`,
        `Source: ${source}.`,
    ].join('\n\n');
}
