import { resolve } from 'node:path';
import {
    BundleDeclined,
    BundleError,
    type Leavable,
    leavable,
    megabyte,
    signingKey,
} from '@process-as-code/evidence';
import { warmUp, writeBundle } from '@process-as-code/evidence/node';
import type { Portfolio, Process } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { agreed } from '../consent.ts';
import { FINDINGS, FINE } from '../exit-codes.ts';
import { refuseSource } from '../files.ts';
import { beFrugal } from '../frugal.ts';
import { keyFrom } from '../keys.ts';
import { Mistake, offer } from '../mistake.ts';
import { named, nameOf, open, processes, todayOr } from '../opening.ts';
import { withProgress } from '../progress.ts';
import { stoppable } from '../stopping.ts';
import { count, print, remark } from '../terminal.ts';

export interface ExportCall {
    readonly today?: string;
    readonly portfolio?: string;
    readonly process?: string;
    readonly output?: string;
    /** Names of parts with commas between. */
    readonly without?: string;
    /** What the files may come to together, in MB. */
    readonly maxSize?: number;
    /** Nobody is asked whether what tells of persons may go along. */
    readonly allowPersonal?: boolean;
    /** File of the private key that signs it. */
    readonly sign?: string;
}

/** Writes the evidence bundle of a portfolio or a process. */
export async function exportBundle(path: string, call: ExportCall): Promise<number> {
    if (call.output) refuseSource(call.output);
    const without = partsOf(call.without);
    const key = call.sign === undefined ? undefined : await keyFrom(call.sign, '--sign', signingKey);
    beFrugal();
    const opened = await open([path], { onRead: () => warmUp({ without }) });
    const subject = subjectOf(opened, call);
    const output = call.output ?? `${nameOf(subject)}.zip`;
    if (call.sign !== undefined && resolve(call.sign) === resolve(output))
        throw new Mistake(`${output} is the key. Choose another name for the bundle`);
    const input = {
        workspace: opened.workspace,
        sources: opened.sources,
        today: todayOr(call.today),
        without,
        ...(call.maxSize === undefined ? {} : { maxSize: call.maxSize * megabyte }),
        ...(key ? { key } : {}),
        [subject.kind]: nameOf(subject),
    };
    const bundle = await stoppable(stopped, signal =>
        withProgress('Exporting', (progress, quietly) =>
            writeBundle(output, input, {
                isOnly: true,
                progress,
                signal,
                ...(call.allowPersonal ? {} : { agree: foreseen => quietly(() => agreed(foreseen, signal)) }),
            }),
        ),
    ).catch(error => {
        if (error instanceof BundleDeclined) return undefined;
        throw error instanceof BundleError ? new Mistake(error.message) : error;
    });
    if (!bundle) return FINDINGS;
    for (const one of bundle.remarks) remark(one);
    print(`${output}: ${count(bundle.files.length, 'file')}, ${count(bundle.bytes.length, 'byte')}`);
    return FINE;
}

const stopped = 'Stopped. No bundle was written; what was there before is as it was';

function partsOf(words = ''): Leavable[] {
    return words
        .split(',')
        .map(word => word.trim())
        .filter(word => word !== '')
        .map(word => {
            const part = leavable.find(one => one === word);
            if (!part) throw new Mistake(`--without: there is no part "${word}". ${offer(leavable)}`);
            return part;
        });
}

/** What the call names; without a name the only portfolio, else the first process. */
function subjectOf(opened: Opened, call: ExportCall): Portfolio | Process {
    const all = portfolios(opened);
    if (call.portfolio) return named(all, call.portfolio, 'portfolio', '--portfolio');
    const [portfolio, ...others] = call.process ? [] : all;
    if (portfolio && others.length === 0) return portfolio;
    if (portfolio)
        throw new Mistake(
            `There are several portfolios: ${all.map(nameOf).join(', ')}. Name one with --portfolio`,
        );
    const [process] = processes(opened, call.process);
    if (!process)
        throw new Mistake('There is no portfolio and no process to export. Name the files that hold them');
    return process;
}

function portfolios({ targets, workspace }: Opened): Portfolio[] {
    return targets.flatMap(uri => workspace.documents.get(uri)?.portfolios ?? []);
}
