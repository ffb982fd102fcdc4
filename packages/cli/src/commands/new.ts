import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelFrom, latestProcesses, newVersionOf } from '@process-as-code/language';
import { fileNameFor, filled, improvementId, templates } from '@process-as-code/language/templates';
import { FINE } from '../exit-codes.ts';
import { Mistake, offer } from '../mistake.ts';
import { named, nameOf, open, todayOr } from '../opening.ts';
import { print } from '../terminal.ts';

export interface NewCall {
    readonly today?: string;
    readonly template: string;
    readonly process?: string;
    readonly list?: true;
}

/**
 * Writes a new document: from a template into the folder or file that `name` says, or as a process of that name into this
 * folder; the template `improvement` makes the next version of the process in the file that `name` says. Replaces no file.
 */
export async function newDocument(name: string | undefined, call: NewCall): Promise<number> {
    if (call.list) {
        print(listed());
        return FINE;
    }
    const { path, text } = await (call.template === improvementId
        ? nextVersion(name, call)
        : fromTemplate(name, call.template));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' }).catch(error => {
        if (error.code !== 'EEXIST') throw error;
        throw new Mistake(`${path} is there already, and stays as it is. Give another name`);
    });
    print(`${path}\nNext: proc check ${path}, or proc render ${path} -o map.svg`);
    return FINE;
}

function listed(): string {
    const lines = templates.map(({ id, title, description }) => [id, `${title}: ${description}`] as const);
    return [...lines, [improvementId, 'Improvement: the next version of a process that there is'] as const]
        .map(([id, says]) => `${id.padEnd(18)}${says}`)
        .join('\n');
}

async function fromTemplate(name: string | undefined, id: string): Promise<{ path: string; text: string }> {
    const template = templates.find(one => one.id === id);
    if (!template) {
        const ids = [...templates.map(one => one.id), improvementId];
        throw new Mistake(`--template: there is no "${id}". ${offer(ids)}`);
    }
    const { folder, file, label } = await target(name ?? '.');
    const answers = { ...template.answers, ...(label !== undefined && { label }) };
    const path = join(folder, file ?? `${fileNameFor(answers.label)}.proc`);
    return { path, text: filled(template, answers) };
}

/** What a name says: a folder, a file, or what the process is called. */
async function target(name: string): Promise<{ folder: string; file?: string; label?: string }> {
    const isFolder = await stat(name).then(
        found => found.isDirectory(),
        () => /[/\\]$/.test(name),
    );
    if (isFolder) return { folder: name };
    const last = basename(name);
    if (!last.endsWith('.proc')) return { folder: dirname(name), label: last };
    return { folder: dirname(name), file: last, label: labelFrom(last.slice(0, -'.proc'.length)) };
}

async function nextVersion(name: string | undefined, call: NewCall): Promise<{ path: string; text: string }> {
    if (name === undefined)
        throw new Mistake(
            'Name the file that holds the process to improve: proc new FILE --template improvement',
        );
    const { workspace, targets, sources } = await open([name]);
    const latest = latestProcesses(workspace.documents.values()).filter(({ place }) =>
        targets.includes(place.file),
    );
    const [process, ...others] =
        call.process === undefined ? latest : [named(latest, call.process, 'process', '--process')];
    if (!process) throw new Mistake(`${name} holds no process that is in use. Name another file`);
    if (others.length > 0)
        throw new Mistake(
            `${name} holds several processes: ${latest.map(nameOf).join(', ')}. Choose with --process`,
        );
    const { place } = process;
    const { file, text } = newVersionOf(
        workspace,
        process,
        sources.get(place.file) ?? '',
        todayOr(call.today),
    );
    return { path: join(dirname(fileURLToPath(place.file)), `${file}.proc`), text };
}
