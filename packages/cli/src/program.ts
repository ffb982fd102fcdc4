import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { FINE, UNUSABLE } from './exit-codes.ts';
import { sentenceOf } from './mistake.ts';
import { renderedNames } from './views/names.ts';

/**
 * Carries out one call of `proc` with its arguments (without `node` and the script) and gives the exit code.
 * Never throws: whatever goes wrong becomes one line on standard error.
 */
export async function run(args: readonly string[]): Promise<number> {
    let code = FINE;
    const program = declare(load => async (argument, _options, command) => {
        const work = await load();
        // Without those of the program (`--today`), the options would not be all.
        code = await work(argument, command.optsWithGlobals());
    });
    try {
        await program.parseAsync(args, { from: 'user' });
        return code;
    } catch (error) {
        if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : UNUSABLE;
        process.stderr.write(`proc: ${sentenceOf(error)}\n`);
        return UNUSABLE;
    }
}

/** Makes of the function that does the work, loaded when it is called, what Commander calls. */
type Runs = <A, C extends object>(
    load: () => Promise<(argument: A, call: C) => Promise<number>>,
) => (argument: A, options: object, command: Command) => Promise<void>;

/** The call syntax of every command. */
function declare(runs: Runs): Command {
    const program = new Command('proc')
        .description('Checks, shows and exports how work is done, written down in .proc files.')
        .version(packageFile.version)
        .addOption(today())
        .configureHelp({ showGlobalOptions: true })
        .configureOutput({ outputError: (text, write) => write(oneLine(text)) })
        .exitOverride();
    const command = (name: string, description: string): Command =>
        program.command(name).description(description).copyInheritedSettings(program);

    withPaths(command('check', 'says everything that the editor would say'))
        .addOption(format('pretty', 'json', 'sarif', 'github'))
        .addOption(
            new Option('--min-severity <severity>', 'leave out what is less severe')
                .choices(['error', 'warning', 'information', 'hint'])
                .default('hint'),
        )
        .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber)
        .addOption(
            new Option(
                '--preset <name>',
                'severities that fit a way of working, in place of those that proc.json extends',
            ).choices(['learner', 'process-owner', 'strict']),
        )
        .option('--fix', 'apply the fixes that need no answer')
        .option('--watch', 'check again whenever a file changes, until Ctrl-C')
        .action(runs(async () => (await import('./commands/check.ts')).check));
    withPaths(command('coverage', 'shows what is recorded for each criterion, and what is not'))
        .option('--pack <name>', 'only this criteria pack')
        .addOption(processName())
        .addOption(format('pretty', 'json', 'csv', 'md'))
        .action(runs(async () => (await import('./commands/coverage.ts')).coverage));
    withPaths(command('metrics', 'counts steps, decisions, hand-offs …'))
        .addOption(processName())
        .addOption(format('pretty', 'json'))
        .action(runs(async () => (await import('./commands/metrics.ts')).metrics));
    withPath(command('render', 'draws or writes out a view'))
        .addOption(processName())
        .addOption(
            new Option(
                '--view <view>',
                'what to show; all: every view, into the folder given by -o, or with --format md onto one page, -o page.md',
            )
                .choices([...renderedNames, 'all'])
                .default('map'),
        )
        .addOption(
            new Option(
                '--format <format>',
                'svg, or for sentences md, where nothing is said; md: a page with Mermaid diagrams and tables',
            ).choices(['svg', 'png', 'mermaid', 'md', 'html', 'json', 'csv']),
        )
        .addOption(
            new Option('--scale <factor>', 'pixels of a png for each pixel of the drawing')
                .choices(['1', '2'])
                .default('1'),
        )
        .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark']).default('light'))
        .option('--width <pixels>', 'wrap the map into rows of this width', wholeNumber)
        .option(
            '--detail <list>',
            'what the steps of a map show: times, artifacts, notes, systems, with commas between them; steps for nothing else',
            details,
        )
        .addOption(
            new Option('--overlay <kind>', 'colour the steps of a map by this').choices([
                'wait',
                'accuracy',
                'cost',
                'value',
                'findings',
                'criterion',
            ]),
        )
        .option('--criterion <id>', 'show on a map only what counts for this criterion')
        .option('-o, --output <out>', 'write to this file instead of the screen', fileOrScreen)
        .action(runs(async () => (await import('./commands/render.ts')).render));
    command('diff', 'says what changed between two versions, in words or as a map')
        .usage('[options] <old> [new]')
        .argument(
            '<versions...>',
            'the old and the new version: files, folders, - for standard input, or FILE#PROCESS; one alone: each of its processes that revises another is compared with that one',
        )
        .addOption(processName())
        .addOption(format('pretty', 'json', 'svg', 'md'))
        .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark']).default('light'))
        .option('--width <pixels>', 'wrap the map into rows of this width', wholeNumber)
        .option('-o, --output <out>', 'write to this file instead of the screen', fileOrScreen)
        .addHelpText('after', '\nExit code: 0 nothing differs, 1 something does, 2 the call cannot be used.')
        .action(runs(async () => (await import('./commands/diff.ts')).diff));
    withPath(command('export', 'writes the evidence bundle'))
        .addOption(new Option('--portfolio <name>', 'the portfolio to export').conflicts('process'))
        .addOption(processName())
        .option(
            '-o, --output <file>',
            'the ZIP file to write; without it, one named after the portfolio or process',
            zipFile,
        )
        .option(
            '--without <parts>',
            'leave out parts: pdf, docx, html, matrix, diagrams, data, sources, evidence, or of them xlsx, png; with commas between',
        )
        .option('--max-size <MB>', 'what all files may come to together; 250 without it', wholeNumber)
        .option('--allow-personal', 'let what tells of persons go along without asking')
        .option('--sign <key>', 'sign it with the private key in this file; proc key makes one')
        .action(runs(async () => (await import('./commands/export.ts')).exportBundle));
    command('verify', 'says whether a bundle is whole and unchanged')
        .argument('<file>', 'the ZIP file')
        .option('--key <key>', 'check too that it was signed by the owner of the public key in this file')
        .action(runs(async () => (await import('./commands/verify.ts')).verify));
    command('key', 'makes the keys with which bundles are signed')
        .argument(
            '<name>',
            'what the files are called: NAME.pem to sign, which stays with you, NAME.pub.pem for others',
        )
        .action(runs(async () => (await import('./commands/key.ts')).makeKey));
    withPaths(command('fmt', 'formats documents'))
        .option('--check', 'change nothing; fail where something would change')
        .action(runs(async () => (await import('./commands/fmt.ts')).fmt));
    withPath(command('show', 'shows what was understood of the text'))
        .addOption(format('pretty', 'json'))
        .action(runs(async () => (await import('./commands/show.ts')).show));
    command('new', 'begins a document from a template')
        .argument(
            '[name]',
            'what the process is called, a folder, or a file; for improvement: the file to go on from',
        )
        .option('--template <template>', 'what to begin with; --list shows what there is', 'blank')
        .addOption(processName())
        .option('--list', 'show the templates')
        .action(runs(async () => (await import('./commands/new.ts')).newDocument));
    command('explain', 'prints the page of a rule')
        .argument('<code>', 'the code of the rule, as a finding shows it')
        .action(runs(async () => (await import('./commands/explain.ts')).explain));
    command(
        'mcp',
        'answers assistants in the Model Context Protocol, over standard input and output; only reads',
    )
        .argument('[folder]', 'the folder that holds the processes; the current one where none is named')
        .action(runs(async () => (await import('./commands/mcp.ts')).mcp));
    command('lsp', 'the language server, for any editor')
        .requiredOption('--stdio', 'talk over standard input and output')
        .action(async () => (await import('./commands/lsp.ts')).languageServer());
    return program;
}

function withPaths(command: Command): Command {
    return command.argument('<paths...>', 'files, folders, or - for standard input');
}

function withPath(command: Command): Command {
    return command.argument('<path>', 'a file, a folder, or - for standard input');
}

function format(first: string, ...others: string[]): Option {
    return new Option('--format <format>', 'how to write it').choices([first, ...others]).default(first);
}

function processName(): Option {
    return new Option('--process <name>', 'only this process');
}

function today(): Option {
    return new Option('--today <date>', 'the date that rules and reports use, such as 2026-11-21').argParser(
        (text: string) => {
            const date = new Date(`${text}T00:00:00Z`);
            if (
                !/^\d{4}-\d\d-\d\d$/.test(text) ||
                Number.isNaN(date.getTime()) ||
                !date.toISOString().startsWith(text)
            )
                throw new InvalidArgumentError('Write a date of the calendar, such as 2026-11-21.');
            return text;
        },
    );
}

/** `times,systems` */
function details(text: string): Readonly<Record<string, boolean>> {
    const known = ['times', 'artifacts', 'notes', 'systems'];
    const words = text.split(',').map(word => word.trim());
    const wrong = words.find(word => word !== 'steps' && !known.includes(word));
    if (wrong !== undefined) throw new InvalidArgumentError(`Choose from steps, ${known.join(', ')}.`);
    return Object.fromEntries(words.filter(word => word !== 'steps').map(word => [word, true]));
}

/** `-` is the screen, as elsewhere. */
function fileOrScreen(text: string): string | undefined {
    return text === '-' ? undefined : text;
}

function zipFile(text: string): string {
    if (text === '-') throw new InvalidArgumentError('Name a file for the bundle, such as bundle.zip.');
    return text;
}

function wholeNumber(text: string): number {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
    return Number(text);
}

/** `error: unknown option '--formt'` and its hint on a line of its own, as one line of ours. */
function oneLine(text: string): string {
    const line = text
        .replace(/^error: /, '')
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replace(/\.$/, '');
    return `proc: ${line}. See proc --help\n`;
}
