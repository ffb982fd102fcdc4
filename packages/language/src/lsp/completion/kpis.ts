import { CompletionItemKind } from 'vscode-languageserver';
import { kpiLines, kpiTemplates } from '../../catalogue/kpis.ts';
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
            'target [<=|>=] [0] by [#12]',
            'owner [@Role Manager]',
        ];
        const whole = [...lines.slice(0, -1), ...own.map(line => `\t${line}`), '}'].join('\n');
        const short = template.abbreviation ? ` (${template.abbreviation})` : '';
        return {
            label: keyword ? `kpi ${name}` : name,
            kind: CompletionItemKind.Snippet,
            description: `${template.label}${short}`,
            documentation: `A KPI of the catalogue.\n\n\`\`\`proc\n${lines.join('\n').replaceAll('\t', '    ')}\n\`\`\``,
            filter: `${keyword ? 'kpi ' : ''}${name}${short} ${template.label}`,
            template: keyword ? whole : whole.slice('kpi '.length),
        };
    });
}
