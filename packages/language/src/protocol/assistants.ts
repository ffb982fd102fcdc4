import type { ToolName } from '../assistants/tools.ts';
import type { RequestOf } from './request.ts';

/** The answer to an assistant, as text for it. Fails with what can be asked where a name is wrong. */
export const assistantRequest: RequestOf<AssistantParams, string> = { method: 'process/assistant' };

export interface AssistantParams {
    readonly tool: ToolName;
    /** As the assistant sent it. */
    readonly input: unknown;
}
