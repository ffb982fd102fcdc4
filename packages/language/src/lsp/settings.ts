import type { Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { presetOf } from '../project/presets.ts';
import { severityOf } from '../project/project.ts';
import type { Severities } from '../rules/examine.ts';

/** The settings of the section `process` that the server knows. */
export interface Settings {
    /** ISO date that rules and reports take for today; the date of the day where it is absent. */
    readonly today?: string;
    /** The pack for processes that no portfolio covers. */
    readonly criteria?: string;
    /** Name of a preset, and severities of rules by their codes: for what the project file leaves open. */
    readonly preset?: string;
    readonly severities?: Severities;
    /** What may be shown between the words; all of it where nothing is said. */
    readonly hints?: Hints;
}

/** Those that are false are not shown. */
export interface Hints {
    /** Expected time from the start to the end of a node. */
    readonly expectedTime?: boolean;
    /** Share of the cases that come to a branch or a node. */
    readonly chance?: boolean;
    /** Who is accountable without being written to be. */
    readonly accountable?: boolean;
}

/** Reads the settings of the client, and again whenever they change. */
export class SettingsReader {
    private settings: Settings = {};
    private readonly connection: Connection | undefined;

    constructor(connection: Connection | undefined) {
        this.connection = connection;
    }

    get current(): Settings {
        return this.settings;
    }

    /** The date that counts as today, ISO, in the time zone of this machine. */
    today(): string {
        if (this.settings.today) return this.settings.today;
        const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
            .map(part => String(part).padStart(2, '0'))
            .join('-');
    }

    /** Begins to follow the client's settings; `changed` is called when they are there and after each change. */
    async follow(canAsk: boolean, canRegister: boolean, changed: () => void): Promise<void> {
        if (!this.connection || !canAsk) return;
        this.connection.onDidChangeConfiguration(() => void this.read(changed));
        if (canRegister) {
            await this.connection.client.register(DidChangeConfigurationNotification.type, {
                section: 'process',
            });
        }
        await this.read(changed);
    }

    private async read(changed: () => void): Promise<void> {
        const answer: unknown = await this.connection?.workspace.getConfiguration('process');
        this.settings = settingsOf(answer);
        changed();
    }
}

/** Takes what has the right type: settings are written by hand. */
function settingsOf(answer: unknown): Settings {
    const { today, criteria, preset, rules, hints } = (answer ?? {}) as Record<string, unknown>;
    return {
        ...(typeof today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(today) ? { today } : {}),
        ...(typeof criteria === 'string' && criteria ? { criteria } : {}),
        ...(typeof preset === 'string' && presetOf(preset) ? { preset } : {}),
        ...(typeof rules === 'object' && rules ? { severities: severitiesOf(rules) } : {}),
        ...(typeof hints === 'object' && hints ? { hints } : {}),
    };
}

function severitiesOf(rules: object): Severities {
    return Object.fromEntries(
        Object.entries(rules).flatMap(([code, word]) => {
            const severity = severityOf(word);
            return severity ? [[code, severity]] : [];
        }),
    );
}
