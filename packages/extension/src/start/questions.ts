import { type Disposable, type InputBox, l10n, QuickInputButtons, window } from 'vscode';

/** Something that is asked for in a line of text. */
export interface Question {
    readonly prompt: string;
    /** Stands there from the start: Enter takes it. */
    readonly value: string;
    readonly placeholder?: string;
    /** What is wrong with an answer, in a sentence; nothing where it will do. */
    mistake?(answer: string): string | undefined;
}

/**
 * Asks one question after the other, with a way back to the one before.
 * @returns the answers, or nothing where the reader left with Escape or went back before the first
 */
export async function answersTo(
    title: string,
    questions: readonly Question[],
): Promise<string[] | undefined> {
    const answers = questions.map(({ value }) => value);
    // One line for all: between two of them the keyboard would go back to where it was.
    const input = window.createInputBox();
    // Another window or a look at a document must not throw away what was answered.
    Object.assign(input, { title, totalSteps: questions.length, ignoreFocusOut: true });
    try {
        for (let at = 0; at < questions.length; ) {
            const { answer, goes } = await ask(input, questions[at]!, at, answers[at] ?? '');
            if (goes === 'away') return undefined;
            answers[at] = answer;
            at += goes === 'on' ? 1 : -1;
        }
        return answers;
    } finally {
        input.dispose();
    }
}

interface Answered {
    readonly answer: string;
    readonly goes: 'on' | 'back' | 'away';
}

function ask(
    input: InputBox,
    { prompt, placeholder, mistake }: Question,
    at: number,
    value: string,
): Promise<Answered> {
    Object.assign(input, { prompt, placeholder, value, step: at + 1, validationMessage: undefined });
    input.valueSelection = [0, value.length];
    input.buttons = at > 0 ? [QuickInputButtons.Back] : [];
    return new Promise(done => {
        const listeners: Disposable[] = [];
        const end = (goes: Answered['goes']) => {
            for (const listener of listeners) listener.dispose();
            done({ answer: input.value.trim(), goes });
        };
        listeners.push(
            input.onDidChangeValue(() => {
                input.validationMessage = undefined;
            }),
            input.onDidAccept(() => {
                input.validationMessage = mistake?.(input.value.trim());
                if (!input.validationMessage) end('on');
            }),
            input.onDidTriggerButton(button => button === QuickInputButtons.Back && end('back')),
            input.onDidHide(() => end('away')),
        );
        input.show();
    });
}

/** For an answer that cannot be done without. */
export function needed(answer: string): string | undefined {
    return answer === ''
        ? l10n.t('Write a few words, or press Escape to leave everything as it is.')
        : undefined;
}
