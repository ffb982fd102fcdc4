import { type LatestProcess, latestRequest, newVersionRequest } from '@process-as-code/language/protocol';
import {
    fileNameFor,
    filled,
    isDuration,
    type Template,
    templates,
} from '@process-as-code/language/templates';
import {
    commands,
    type Disposable,
    l10n,
    type QuickPick,
    type QuickPickItem,
    QuickPickItemKind,
    Uri,
    window,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import { folderFor, openNew } from './new-file.ts';
import { answersTo, needed, type Question } from './questions.ts';
import { templateWords } from './template-words.ts';

/** Registers *Process: New process…*: a template, four questions, a document with its map. Escape leaves everything as it is. */
export function registerNewProcess(client: Client): Disposable {
    return commands.registerCommand('process.new', async (chosen?: unknown) => {
        // It is there until the next question has taken its place: between two of them the keyboard would go back to where it was,
        // and the walkthrough takes the release of Enter for a choice of its step.
        const pick = beginnings(client);
        try {
            const begin = (await accepted(pick))?.begin;
            await begin?.(chosen instanceof Uri ? chosen : undefined);
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            window.showErrorMessage(l10n.t('The new process was not written. {0}', reason));
        } finally {
            pick.dispose();
        }
    });
}

interface Beginning extends QuickPickItem {
    begin?(folder: Uri | undefined): Promise<void>;
}

function beginnings(client: Client): QuickPick<Beginning> {
    const items: Beginning[] = templates.map(template => ({
        ...templateWords(template),
        begin: folder => fromTemplate(template, folder),
    }));
    items.push(
        { label: '', kind: QuickPickItemKind.Separator },
        {
            label: l10n.t('Improvement of an existing process'),
            detail: l10n.t('The next version of a process that is written down already'),
            begin: () => fromProcess(client),
        },
    );
    return Object.assign(window.createQuickPick<Beginning>(), {
        items,
        title: newProcess(),
        placeholder: l10n.t('What is it like? Everything can be changed later.'),
        matchOnDetail: true,
        // A walkthrough takes the keyboard to its step a moment after its button was pressed.
        ignoreFocusOut: true,
    });
}

/** What is chosen, and stays in sight; nothing where the reader left with Escape. Where no line fits what was typed, Enter waits. */
function accepted<T extends QuickPickItem>(pick: QuickPick<T>): Promise<T | undefined> {
    return new Promise(done => {
        pick.onDidAccept(() => {
            if (pick.selectedItems[0]) done(pick.selectedItems[0]);
        });
        pick.onDidHide(() => done(undefined));
        pick.show();
    });
}

async function fromTemplate(template: Template, chosen: Uri | undefined): Promise<void> {
    const answers = await answersTo(newProcess(), questionsFor(template));
    if (!answers) return;
    const [label = '', customer = '', performer = '', within = ''] = answers;
    const text = filled(template, { label, customer, performer, within });
    await openNew(await folderFor(chosen), fileNameFor(label), text);
}

function questionsFor({ answers }: Template): Question[] {
    return [
        {
            prompt: l10n.t('What is it called? Begin with a verb: Handle a complaint.'),
            value: answers.label,
            mistake: needed,
        },
        {
            prompt: l10n.t(
                'Who asks for it, and gets the result? Not a name: Customer, Tenant, New colleague.',
            ),
            value: answers.customer,
            mistake: needed,
        },
        {
            prompt: l10n.t('Who does most of the work? Not a name but a role: Customer service advisor.'),
            value: answers.performer,
            mistake: needed,
        },
        {
            prompt: l10n.t('When must it be done? Leave it empty where nothing is promised.'),
            value: answers.within,
            placeholder: l10n.t('Nothing is promised'),
            mistake: answer =>
                answer === '' || isDuration(answer)
                    ? undefined
                    : l10n.t('Write a time such as 10 working days, 4 hours, 2 weeks or 1 month.'),
        },
    ];
}

async function fromProcess(client: Client): Promise<void> {
    const processes = await ask(client, latestRequest, null);
    if (processes.length === 0) {
        window.showInformationMessage(
            l10n.t('There is no process in this folder yet to go on from. Begin with another template.'),
        );
        return;
    }
    const process = await chooseProcess(processes);
    if (!process) return;
    const { uri, id } = process;
    const made = await ask(client, newVersionRequest, { uri, id });
    if (made) await openNew(Uri.joinPath(Uri.parse(uri), '..'), made.file, made.text);
}

async function chooseProcess(processes: readonly LatestProcess[]): Promise<LatestProcess | undefined> {
    const items = processes.map(process => ({
        label: process.label,
        ...(process.version !== undefined && { description: l10n.t('version {0}', process.version) }),
        process,
    }));
    const picked = await window.showQuickPick(items, {
        title: newProcess(),
        placeHolder: l10n.t('Which process gets a next version? The old one stays as it is.'),
        ignoreFocusOut: true,
    });
    return picked?.process;
}

function newProcess(): string {
    return l10n.t('New process');
}
