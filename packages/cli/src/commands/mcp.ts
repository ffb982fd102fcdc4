import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { answerTool, QuestionError, tools } from '@process-as-code/language/assistants';
import { openWorkspace, relativePath, UsageError } from '@process-as-code/language/node';
import packageFile from '../../package.json' with { type: 'json' };
import { FINE } from '../exit-codes.ts';
import { todayOr } from '../opening.ts';
import { rulePages, textOf } from '../pages.ts';

export interface McpCall {
    readonly today?: string;
}

/**
 * Answers assistants over standard input and output, in the Model Context Protocol, until they close it. The tools only read,
 * and nothing but the folder: it is read anew for each question, so that an answer is about the text as it is.
 */
export async function mcp(folder: string | undefined, call: McpCall): Promise<number> {
    const paths = [folder ?? '.'];
    const server = new Server(
        { name: 'process-as-code', version: packageFile.version },
        { capabilities: { tools: {} }, instructions },
    );
    server.setRequestHandler(ListToolsRequestSchema, () => ({
        tools: tools.map(({ name, title, description, input }) => ({
            name,
            title,
            description,
            inputSchema: input,
            annotations: { readOnlyHint: true, openWorldHint: false },
        })),
    }));
    server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
        try {
            return { content: [{ type: 'text', text: await answer(paths, call, params) }] };
        } catch (error) {
            if (!(error instanceof QuestionError || error instanceof UsageError)) throw error;
            return { isError: true, content: [{ type: 'text', text: error.message }] };
        }
    });
    const closed = new Promise<void>(done => {
        server.onclose = done;
    });
    // The transport does not end with its input: whoever started this may be gone without a word.
    process.stdin.once('end', () => void server.close());
    await server.connect(new StdioServerTransport());
    await closed;
    return FINE;
}

const instructions =
    'Processes are written down in .proc files. Use check_process after each change of such a file. Never write a KPI, a date, a name or evidence that nobody has told you: leave it out, and the check says that it is not recorded.';

async function answer(
    paths: readonly string[],
    call: McpCall,
    { name, arguments: input }: { readonly name: string; readonly arguments?: unknown },
): Promise<string> {
    const tool = tools.find(each => each.name === name);
    if (!tool) throw new QuestionError(`There is no tool "${name}".`);
    const { workspace, root } = await openWorkspace(paths);
    return answerTool(tool.name, input, {
        workspace,
        today: todayOr(call.today),
        nameOf: uri => relativePath(root, uri),
        page: async code => {
            const page = (await rulePages()).find(each => each.code === code);
            if (!page) throw new QuestionError(`The rule "${code}" has no page.`);
            return textOf(page);
        },
    });
}
