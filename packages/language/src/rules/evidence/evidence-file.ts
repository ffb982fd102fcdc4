import { evidenceIn } from '../../model/lookup.ts';
import type { Evidence, FileFacts, FilePath } from '../../model/types.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { closest } from '../support/names.ts';
import { called, oneOf, quote } from '../support/words.ts';

/** How many files are offered to have been meant. */
const offered = 3;

/**
 * The file of an evidence item is missing, is a folder, or lies outside. In an unpacked evidence bundle nothing is said: its
 * manifest tells what became of the files, which stand elsewhere in it or were kept back.
 */
export const evidenceFile: DocumentRule = {
    code: 'evidence-file',
    layer: 'evidence',
    severity: 'error',
    otherSeverity: 'warning',
    says: 'the file is missing, is a folder, or lies outside; a warning where nothing says where the evidence is',
    fix: 'closest file',
    about: 'document',
    check(document, { workspace, report }) {
        for (const item of evidenceIn(document)) {
            if (item.planned) continue;
            if (!item.file) {
                if (!item.held) report({ ...whereIs(item), severity: 'warning' });
                continue;
            }
            const { target, place } = item.file;
            const facts = target === undefined ? { state: 'outside' as const } : workspace.files.get(target);
            const problem = facts && problemOf(facts, item.file);
            if (!problem) continue;
            const guesses = guessesFor(item.file, facts);
            const guess = guesses.length > 0 ? ` Did you mean ${oneOf(guesses.map(quote))}?` : '';
            report({
                at: place,
                message: `The file of the evidence ${called(item)}: ${problem}.${guess || ` ${adviceFor(facts)}`}`,
                fixes: () => fixesFor(guesses, place),
            });
        }
    },
};

function whereIs(item: Evidence) {
    return {
        at: item.anchor,
        message: `Nothing says where the evidence ${called(item)} is. Name its file (file "evidence/minutes.pdf"), say where it is kept (held "Quality office" with seen by "…"), or write planned.`,
    };
}

function problemOf({ state }: FileFacts, { path }: FilePath): string | undefined {
    switch (state) {
        case 'missing':
            return `${quote(path)} is not there`;
        case 'folder':
            return `${quote(path)} is a folder`;
        case 'outside':
            return `${quote(path)} is not inside the folder of this work, and only such files are read`;
        case 'unreadable':
            return `${quote(path)} cannot be read`;
        default:
            return undefined;
    }
}

function adviceFor({ state }: FileFacts): string {
    switch (state) {
        case 'folder':
            return 'Name one of the files in it.';
        case 'outside':
            return 'Copy the file here, or say where it is kept: held "…" with seen by "…".';
        case 'unreadable':
            return 'See whether you may open it yourself.';
        default:
            return 'Write the path of a file that exists, relative to this one; write planned as long as there is none.';
    }
}

/** Files of the same folder whose names differ least from what is written. */
function guessesFor({ path }: FilePath, { beside = [] }: FileFacts): string[] {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    const name = path.slice(folder.length);
    const near = closest(name, beside);
    const stem = (file: string) => file.replace(/\.[^.]*$/, '').toLowerCase();
    const found = near.length > 0 ? near : beside.filter(file => stem(file) === stem(name));
    return found.slice(0, offered).map(file => folder + file);
}

function fixesFor(guesses: readonly string[], place: FilePath['place']): Fix[] {
    return guesses.map(path => ({
        title: `Name the file ${quote(path)}`,
        edits: [{ place, text: `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` }],
        unattended: guesses.length === 1,
    }));
}
