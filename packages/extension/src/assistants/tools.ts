import { tools } from '@process-as-code/language/assistants';
import { assistantRequest } from '@process-as-code/language/protocol';
import { Disposable, LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import { ask, type Client } from '../client.ts';

/** Lets assistants ask about the processes of the workspace, where the editor has any. They only read. */
export function registerTools(client: Client): Disposable {
    // Editors that are made from VS Code may have no assistants.
    if (typeof lm?.registerTool !== 'function') return new Disposable(() => undefined);
    return Disposable.from(
        ...tools.map(({ name }) =>
            lm.registerTool(name, {
                invoke: async ({ input }, token) => {
                    const text = await ask(client, assistantRequest, { tool: name, input }, token);
                    return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
                },
            }),
        ),
    );
}
