import {
    accountableFor,
    isStep,
    type Place,
    type Process,
    type Ref,
    resolve,
    type Step,
    titleOf,
    titleOfRef,
    type Workspace,
} from '@process-as-code/language';
import { partyId } from '../picture/party.ts';
import { stagesOf } from '../picture/stages.ts';
import { sentences } from '../sentences/index.ts';

export type RaciLetter = 'R' | 'A' | 'C' | 'I';

export interface RaciMark {
    readonly letter: RaciLetter;
    /** True where it follows from what is written, false where it is written. */
    readonly derived: boolean;
}

export interface RaciParty {
    readonly key: string;
    readonly label: string;
    /** Absent where nothing of that name is known. */
    readonly id?: string;
    readonly place?: Place;
}

export interface RaciRow {
    readonly id: string;
    readonly place: Place;
    /** Of the sentence that tells of the step; absent for the process as a whole. */
    readonly number?: number;
    readonly label: string;
    /** One list for each party, in the order of the parties. */
    readonly marks: readonly (readonly RaciMark[])[];
}

export interface RaciTable {
    /** Title of the process. */
    readonly label: string;
    /** Who performs, in the order of the text; then who has another part; then an owner with no other part. */
    readonly parties: readonly RaciParty[];
    /** Of the process as a whole; absent where no owner is recorded. */
    readonly whole?: RaciRow;
    /** By phases, in the order of the text; a group without a label stands in no phase. */
    readonly groups: readonly { readonly label?: string; readonly rows: readonly RaciRow[] }[];
    /** Steps for which nobody is responsible or accountable. */
    readonly missing: readonly { readonly row: RaciRow; readonly letter: 'R' | 'A' }[];
}

/**
 * Who is responsible (`by`), accountable, consulted and informed for each step of a process. Derived: the only
 * performer of a step is accountable for it when that is a role and nobody else is named; the owner is for the whole.
 */
export function raciTable(workspace: Workspace, process: Process): RaciTable {
    const stages = stagesOf(workspace, process).map(({ phase, works }) => ({
        phase,
        steps: works.filter(isStep),
    }));
    const steps = stages.flatMap(stage => stage.steps);
    const refs = [
        ...steps.flatMap(step => step.by),
        ...steps.flatMap(step => [...step.accountable, ...step.consult, ...step.inform]),
        ...(process.owner ? [process.owner] : []),
    ];
    const parties = [...new Map(refs.map(ref => [partyId(ref), ref])).entries()];
    const keys = parties.map(([key]) => key);
    const numbers = new Map(sentences(workspace, process).map(({ id, number }) => [id, number]));
    const groups = stages
        .filter(stage => stage.steps.length > 0)
        .map(({ phase, steps: members }) => ({
            ...(phase ? { label: titleOf(phase) } : {}),
            rows: members.map(step => rowOf(step, keys, numbers.get(step.id)!)),
        }));
    return {
        label: titleOf(process),
        parties: parties.map(([key, ref]) => partyOf(workspace, key, ref)),
        ...(process.owner ? { whole: wholeRow(process, process.owner, keys) } : {}),
        groups,
        missing: groups.flatMap(group => group.rows).flatMap(missingIn),
    };
}

function partyOf(workspace: Workspace, key: string, ref: Ref): RaciParty {
    const party = resolve(workspace, ref);
    return {
        key,
        label: titleOfRef(workspace, ref),
        ...(party ? { id: party.id, place: party.anchor } : {}),
    };
}

function rowOf(step: Step, keys: readonly string[], number: number): RaciRow {
    const parts = [
        ['R', step.by, false],
        ['A', accountableFor(step), step.accountable.length === 0],
        ['C', step.consult, false],
        ['I', step.inform, false],
    ] as const;
    return {
        id: step.id,
        place: step.anchor,
        number,
        label: titleOf(step),
        marks: keys.map(key =>
            parts
                .filter(([, refs]) => refs.some(ref => partyId(ref) === key))
                .map(([letter, , derived]) => ({ letter, derived })),
        ),
    };
}

function wholeRow(process: Process, owner: Ref, keys: readonly string[]): RaciRow {
    return {
        id: process.id,
        place: process.anchor,
        label: 'The process as a whole',
        marks: keys.map(key => (key === partyId(owner) ? [{ letter: 'A', derived: true }] : [])),
    };
}

function missingIn(row: RaciRow): { row: RaciRow; letter: 'R' | 'A' }[] {
    const letters = new Set(row.marks.flat().map(mark => mark.letter));
    return (['R', 'A'] as const).filter(letter => !letters.has(letter)).map(letter => ({ row, letter }));
}
