/** What assistants may ask of a workspace, wherever they run. */
export { answerTool, type Circumstances, QuestionError } from './answer.ts';
export { coverageRecord, findingRecord, type NameOf, waivedRecord } from './records.ts';
export { type Tool, type ToolName, tools } from './tools.ts';
