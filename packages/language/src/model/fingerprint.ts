import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Ref } from './element.ts';
import { resolve, titleOf } from './lookup.ts';
import type { Process, Workspace } from './types.ts';

/** What the text says about itself, or what may change after an approval without changing what was approved. */
const NOT_APPROVED = new Set([
    'place',
    'anchor',
    'labelPlace',
    'accountablePlaces',
    'body',
    'statement',
    'resultsPlace',
    'documentation',
    'id',
    'file',
    'text',
    'results',
    'resultsFile',
    'evidence',
]);

/**
 * The seal of a process: 16 hexadecimal digits over its nodes, parties, limits and KPIs. Layout, comments, names that only
 * arrows use, the order of what has no order, results and evidence do not count.
 */
export function fingerprint(workspace: Workspace, process: Process): string {
    const write = (value: unknown) => canonical(workspace, value);
    const approved = {
        version: process.version?.value,
        owner: process.owner,
        inputs: process.inputs.map(write).sort(),
        outputs: process.outputs.map(write).sort(),
        flow: process.flow?.nodes,
        limits: process.limits.map(write).sort(),
        kpis: process.kpis.map(write).sort(),
    };
    return bytesToHex(sha256(utf8ToBytes(write(approved)))).slice(0, 16);
}

/** JSON with sorted keys, in which a reference is the title of what it means. */
function canonical(workspace: Workspace, value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(item => canonical(workspace, item)).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    if (isRef(value)) {
        const element = resolve(workspace, value);
        return JSON.stringify(element ? `${element.kind} ${titleOf(element)}` : value.name);
    }
    const labelled = 'label' in value;
    const entries = Object.entries(value).filter(
        ([key, part]) => part !== undefined && !NOT_APPROVED.has(key) && !(labelled && key === 'name'),
    );
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(workspace, part)}`).join(',')}}`;
}

function isRef(value: object): value is Ref {
    return 'name' in value && 'place' in value && !('kind' in value);
}
