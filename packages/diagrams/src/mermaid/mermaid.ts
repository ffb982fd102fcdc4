import type { Process, Workspace } from '@process-as-code/language';
import { flowchartMermaid, mapMermaid } from './flow.ts';
import { improvementsMermaid } from './improvements.ts';
import { journeyMermaid } from './journey.ts';
import { kpisMermaid } from './kpis.ts';
import { sipocMermaid } from './sipoc.ts';
import { stakeholdersMermaid } from './stakeholders.ts';
import { valueStreamMermaid } from './value-stream.ts';

/** A view as Mermaid text, and what of it Mermaid cannot say. */
export interface MermaidView {
    /** Each is a document of its own. None where there is nothing to draw. */
    readonly diagrams: readonly MermaidDiagram[];
    /** Sentences for people. */
    readonly remarks: readonly string[];
}

export interface MermaidDiagram {
    readonly title: string;
    /** Mermaid 11 or later; ends with a line break. */
    readonly text: string;
}

/** The views that Mermaid can draw. It has no tables: RACI, hand-overs and coverage are none of them. */
export const mermaidViews = {
    map: mapMermaid,
    flowchart: flowchartMermaid,
    sipoc: sipocMermaid,
    'value-stream': valueStreamMermaid,
    journey: journeyMermaid,
    stakeholders: stakeholdersMermaid,
    kpis: kpisMermaid,
    improvements: improvementsMermaid,
} as const satisfies Readonly<Record<string, (workspace: Workspace, process: Process) => MermaidView>>;

export type MermaidViewName = keyof typeof mermaidViews;
