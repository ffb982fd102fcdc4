import type { Element, Place, Ref, Sourced, Text } from './element.ts';
import type { Evaluation, Improvement } from './evaluation.ts';
import type { Evidence } from './evidence.ts';
import type { Flow } from './flow.ts';
import type { Kpi, Limit } from './measures.ts';
import type { Calendar, Role, Stakeholder, System, Term } from './organisation.ts';
import type { Level } from './values.ts';

export type Stage = 'draft' | 'designed' | 'approved' | 'live' | 'evaluated' | 'retired';

export interface Process extends Element {
    readonly kind: 'process';
    readonly version?: Text;
    readonly revises?: Ref;
    /** `draft` where none is written. */
    readonly stage: Sourced<Stage>;
    readonly liveOn?: Sourced<string>;
    readonly reviewBy?: Sourced<string>;
    readonly owner?: Ref;
    readonly calendar?: Ref;
    readonly purpose?: Text;
    readonly goals: readonly Ref[];
    readonly scope?: { readonly from?: Text; readonly to?: Text; readonly place: Place };
    readonly needs: readonly Need[];
    readonly techniques: readonly Technique[];
    readonly alternatives: readonly Alternative[];
    /** Constraints, culture and assumptions: what stands in the way of the ideal process. */
    readonly constraints: readonly Constraint[];
    readonly risks: readonly Risk[];
    readonly inputs: readonly Input[];
    readonly outputs: readonly Output[];
    readonly outcomes: readonly Outcome[];
    /** Artifacts declared where a step takes or gives them. */
    readonly artifacts: readonly Artifact[];
    readonly flow?: Flow;
    readonly limits: readonly Limit[];
    readonly kpis: readonly Kpi[];
    readonly engagements: readonly Engagement[];
    readonly approvals: readonly Approval[];
    readonly evaluations: readonly Evaluation[];
    readonly improvements: readonly Improvement[];
    readonly roles: readonly Role[];
    readonly stakeholders: readonly Stakeholder[];
    readonly systems: readonly System[];
    readonly terms: readonly Term[];
    readonly calendars: readonly Calendar[];
    readonly evidence: readonly Evidence[];
}

export interface Need extends Element {
    readonly kind: 'need';
    readonly text: string;
    readonly shownBy: readonly Ref[];
    readonly evidence: readonly Ref[];
}

export type TechniqueKind =
    | 'flowchart'
    | 'swimlane'
    | 'sipoc'
    | 'value-stream'
    | 'bpmn'
    | 'raci'
    | 'journey'
    | 'blueprint';

export interface Technique extends Element {
    readonly kind: 'technique';
    readonly technique: TechniqueKind;
    readonly because?: Text;
    readonly evidence: readonly Ref[];
}
export interface Alternative extends Element {
    readonly kind: 'alternative';
    readonly text: string;
    readonly verdict?: 'adopted' | 'rejected' | 'open';
    readonly because?: Text;
}
export interface Constraint extends Element {
    readonly kind: 'constraint' | 'culture' | 'assumption';
    readonly text: string;
    readonly handledBy?: Text;
}
export interface Risk extends Element {
    readonly kind: 'risk';
    readonly text: string;
    readonly likelihood?: Level;
    readonly impact?: Level;
    readonly mitigation?: Text;
}
export interface Input extends Element {
    readonly kind: 'input';
    readonly from: readonly Ref[];
}
export interface Output extends Element {
    readonly kind: 'output';
    readonly to: readonly Ref[];
}
export interface Artifact extends Element {
    readonly kind: 'artifact';
}
export interface Outcome extends Element {
    readonly kind: 'outcome';
    readonly text: string;
    readonly shownBy: readonly Ref[];
}

export interface Engagement extends Element {
    readonly kind: 'engagement';
    readonly party?: Ref;
    readonly method?: Text;
    readonly on?: Sourced<string>;
    readonly asked?: Text;
    readonly learned?: Text;
    readonly changed?: Text;
    readonly evidence: readonly Ref[];
}
export interface Approval extends Element {
    readonly kind: 'approval';
    readonly by?: Ref;
    readonly on?: Sourced<string>;
    readonly decision?: 'approved' | 'rejected' | 'pending';
    readonly version?: Text;
    readonly conditions?: Text;
    readonly seal?: Text;
    readonly evidence: readonly Ref[];
}
