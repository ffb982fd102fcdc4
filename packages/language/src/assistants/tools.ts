/** What an assistant may ask, on the command line and in the editor. Every tool only reads. */
export interface Tool {
    readonly name: ToolName;
    readonly title: string;
    /** For the assistant: what it gives, and when to use it. */
    readonly description: string;
    /** JSON Schema of what it is asked with. */
    readonly input: {
        readonly type: 'object';
        readonly properties: Readonly<
            Record<string, { readonly type: 'string'; readonly description: string }>
        >;
        readonly required?: readonly string[];
        readonly additionalProperties: false;
    };
}

export type ToolName = 'check_process' | 'get_coverage' | 'explain_rule' | 'get_model';

const process = {
    type: 'string',
    description: 'Name of a process, such as ComplaintHandling. Leave it out for all.',
} as const;

export const tools: readonly Tool[] = [
    {
        name: 'check_process',
        title: 'Check a process',
        description:
            'Gives what the rules say of the processes (.proc files) of the workspace: file, line, code of the rule, severity, message, and the titles of the fixes that the editor offers. Use it after a change, or to see what is not recorded yet.',
        input: { type: 'object', properties: { process }, additionalProperties: false },
    },
    {
        name: 'get_coverage',
        title: 'Coverage of the criteria',
        description:
            'Gives for each criterion of the criteria packs what is recorded for it, what is not, and which evidence shows it. What is recorded is not what is met: that is the decision of the assessor.',
        input: {
            type: 'object',
            properties: {
                process,
                pack: {
                    type: 'string',
                    description: 'Name of a criteria pack. Leave it out for those that the portfolios name.',
                },
            },
            additionalProperties: false,
        },
    },
    {
        name: 'explain_rule',
        title: 'Explain a rule',
        description:
            'Gives the page of a rule: why it is there, a wrong and a right example, how to mend it or to allow it with a reason.',
        input: {
            type: 'object',
            properties: {
                code: {
                    type: 'string',
                    description: 'Code of the rule as a finding names it, such as kpi-missing.',
                },
            },
            required: ['code'],
            additionalProperties: false,
        },
    },
    {
        name: 'get_model',
        title: 'Model of a process',
        description:
            'Gives a process as data: purpose, owner, flow of steps and decisions with who performs them and what they take, limits, KPIs, evaluation. Each element tells the file and the line in which it is written.',
        input: { type: 'object', properties: { process }, additionalProperties: false },
    },
];
