import type {
    Decision,
    FlowNode,
    Process,
    Ref,
    Step,
    StepFigures,
    System,
    Workspace,
} from '@process-as-code/language';
import { isStep, kpiResults, resolve, titleOf, titleOfRef } from '@process-as-code/language';
import { periodText } from '../kpis/dates.ts';
import { numberText } from '../kpis/numbers.ts';
import { fold, listed } from '../sentences/words.ts';
import type { BoxData } from './stream.ts';

/** What was counted of the work that comes in. */
export interface Demand {
    readonly label: string;
    /** `1,315 (March 2026)`. */
    readonly value: string;
}

/** Who supplies the inputs and who receives the outputs. */
export function endsOf(
    workspace: Workspace,
    process: Process,
): { suppliers: readonly string[]; customers: readonly string[] } {
    const names = (refs: readonly Ref[]) => [...new Set(refs.map(ref => fold(titleOfRef(workspace, ref))))];
    return {
        suppliers: names(process.inputs.flatMap(input => input.from)),
        customers: names(process.outputs.flatMap(output => output.to)),
    };
}

/** The latest result of the first KPI that counts something: what comes in is recorded nowhere else. */
export function demandOf(workspace: Workspace, process: Process): { demand?: Demand } {
    for (const kpi of process.kpis) {
        const latest = kpi.statistic === 'count' ? kpiResults(workspace, kpi).results.at(-1) : undefined;
        if (latest) {
            const value = `${numberText(latest.measure.value, 2)} (${periodText(latest.period)})`;
            return { demand: { label: fold(titleOf(kpi)), value } };
        }
    }
    return {};
}

/** The systems that steps use, each once. */
export function systemsOf(workspace: Workspace, works: readonly (Step | Decision)[]): System[] {
    const found = new Map<string, System>();
    for (const ref of works.flatMap(work => work.using)) {
        const system = resolve(workspace, ref);
        if (system?.kind === 'system') found.set(`${system.place.file}#${system.id}`, system);
    }
    return [...found.values()];
}

/** Who performs steps, and their figures as those of one: times and costs added, accuracies multiplied, everybody counted once. */
export function figuresTogether(
    workspace: Workspace,
    nodes: readonly FlowNode[],
    works: readonly (Step | Decision)[],
    figures: ReadonlyMap<string, StepFigures>,
): { performers: string; data: BoxData } {
    const by = new Map(works.flatMap(work => work.by).map(ref => [ref.target?.id ?? ref.name, ref]));
    const of = (node: FlowNode) => figures.get(node.id);
    const touch = sum(works.map(work => of(work)?.touch?.mean));
    const wait = sum(nodes.map(node => of(node)?.wait?.mean));
    const accuracies = works.filter(isStep).flatMap(work => of(work)?.accuracy ?? []);
    const people = sum([...by.values()].map(ref => headcount(workspace, ref)));
    const costs = works.flatMap(work => of(work)?.cost ?? []);
    const currency = costs[0]?.currency;
    const isOneCurrency = costs.every(cost => cost.currency === currency);
    return {
        performers: listed([...by.values()].map(ref => fold(titleOfRef(workspace, ref)))),
        data: {
            ...(touch === undefined ? {} : { touch }),
            ...(wait === undefined ? {} : { wait }),
            ...(accuracies.length > 0 ? { accuracy: accuracies.reduce((all, each) => all * each, 1) } : {}),
            ...(people === undefined ? {} : { people }),
            ...(currency !== undefined && isOneCurrency
                ? { cost: { amount: costs.reduce((all, cost) => all + cost.amount, 0), currency } }
                : {}),
        },
    };
}

function headcount(workspace: Workspace, ref: Ref): number | undefined {
    const party = resolve(workspace, ref);
    return party?.kind === 'role' ? party.headcount : undefined;
}

/** The sum of what is recorded; undefined where nothing is. */
export function sum(values: readonly (number | undefined)[]): number | undefined {
    const known = values.filter(value => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}
