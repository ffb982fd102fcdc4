import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatText, relativePath } from '@process-as-code/language/node';
import { FINDINGS, FINE } from '../exit-codes.ts';
import { writeWhole } from '../files.ts';
import { isAsRead } from '../fixes.ts';
import { open } from '../opening.ts';
import { count, harmless, print, remark } from '../terminal.ts';

export interface FmtCall {
    readonly check?: true;
}

/**
 * Formats the named files where they stand, and standard input to standard output; with `check` only names the files that
 * are not formatted. What has syntax errors stays as it is.
 */
export async function fmt(paths: readonly string[], call: FmtCall): Promise<number> {
    const { targets, sources, root } = await open(paths);
    const input = paths.includes('-') ? resolve('stdin.proc') : undefined;
    const changed: string[] = [];
    let left = 0;
    for (const uri of targets) {
        const isInput = fileURLToPath(uri) === input;
        const name = isInput ? 'standard input' : relativePath(root, uri);
        const text = sources.get(uri) ?? '';
        const formatted = formatText(text);
        if (formatted === undefined) {
            remark(`${name} has syntax errors, so it stays as it is: proc check says which.`);
            left++;
        } else if (isInput && !call.check) {
            process.stdout.write(formatted);
        } else if (formatted !== text && !isInput && !(await isAsRead(uri, text))) {
            remark(`${name} is not UTF-8 text, or was changed meanwhile, so it stays as it is.`);
            left++;
        } else if (formatted !== text) {
            if (!call.check) await writeWhole(fileURLToPath(uri), formatted);
            changed.push(name);
        }
    }
    if (call.check) print(checked(changed, targets.length));
    else if (!input) print(`Formatted ${changed.length} of ${count(targets.length, 'file')}.`);
    return left > 0 || (call.check && changed.length > 0) ? FINDINGS : FINE;
}

function checked(changed: readonly string[], files: number): string {
    const all = count(files, 'file');
    if (changed.length === 0) return `Nothing to format in ${all}.`;
    const names = changed.map(name => harmless(name)).join('\n');
    return `${names}\n${changed.length} of ${all} would change: proc fmt formats them.`;
}
