import { declaredInProcess } from '../../analysis/declarations.ts';
import { type KpiTemplate, kpiLines } from '../../catalogue/kpis.ts';
import type { Process } from '../../model/types.ts';
import type { Fix } from '../rule.ts';
import { processBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { freeName } from '../support/names.ts';

/** Fixes that write a KPI of the catalogue into a process, one for each template. */
export function addKpi(process: Process, templates: readonly KpiTemplate[]): Fix[] {
    const taken = new Set(declaredInProcess(process).map(element => element.name));
    return templates.map(template => {
        const lines = kpiLines(template, freeName(template.name, taken));
        const known = template.abbreviation ? `${template.label} (${template.abbreviation})` : template.label;
        return {
            title: `Add the KPI "${known}"`,
            edits: [appendClauses(processBlock(process), lines)],
            unattended: false,
        };
    });
}
