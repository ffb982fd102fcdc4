import type {
    BundleVerdict,
    ExportChoice,
    ExportParams,
    ExportResult,
    ExportSubject,
    Foresight,
} from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import type { ExportProgress, ExportReceipt, ExportState, FromExport } from './messages.ts';

/** What an export needs of the world: the server that makes bundles, the editor that asks where, and a memory. */
export interface ExportDesk {
    foresee(subject: ExportSubject, signal: AbortSignal): Promise<Foresight>;
    /** The URI of the file to write; undefined where nobody names one. */
    askWhere(choice: ExportChoice): Promise<string | undefined>;
    /** Undefined when it was cancelled. */
    write(
        params: ExportParams,
        progress: (progress: ExportProgress) => void,
        signal: AbortSignal,
    ): Promise<ExportResult | undefined>;
    verify(target: string): Promise<BundleVerdict>;
    /** Name and folder of a file in words. */
    placeOf(target: string): Pick<ExportReceipt, 'name' | 'folder'>;
    /** The parts that were not ticked when this was exported the last time. */
    remembered(choice: ExportChoice): readonly string[];
    remember(choice: ExportChoice, without: readonly string[]): void;
}

/** What is undefined is taken away. */
type Changes = { readonly [K in keyof ExportState]?: ExportState[K] | undefined };

/** One export, from the ticks to the receipt. Tells `show` of every change, with all that there is to see. */
export class ExportSession {
    private readonly uri: string;
    private readonly desk: ExportDesk;
    private readonly show: (state: ExportState) => void;
    private current: ExportState;
    /** What was said when nothing could be foreseen; it is over once that can be. */
    private unforeseen: string | undefined;
    /** Stops what is looked up now. */
    private looking: AbortController | undefined;
    /** Stops what is written now. */
    private stop: AbortController | undefined;
    private written: ExportResult | undefined;

    /** `choices` has at least one. */
    constructor(
        uri: string,
        choices: readonly ExportChoice[],
        desk: ExportDesk,
        show: (state: ExportState) => void,
    ) {
        this.uri = uri;
        this.desk = desk;
        this.show = show;
        const without = desk.remembered(choices[0]!);
        this.current = { choices, chosen: 0, without, allowPersonal: false, looking: true };
    }

    get state(): ExportState {
        return this.current;
    }

    /** URI of the bundle that was written last. */
    get target(): string | undefined {
        return this.written?.target;
    }

    /** Whether somebody is asked where to write, or a bundle is being written. */
    get isBusy(): boolean {
        return this.stop !== undefined;
    }

    /** Does what the page asks for, as far as it is about the bundle itself. */
    async answer(message: FromExport): Promise<void> {
        switch (message.type) {
            case 'choose':
                await this.choose(message.index);
                break;
            case 'tick':
                await this.tick(message.part, message.on);
                break;
            case 'allowPersonal':
                this.change({ allowPersonal: message.on });
                break;
            case 'export':
                await this.export();
                break;
            case 'cancel':
                this.cancel();
                break;
            case 'verify':
                await this.verify();
                break;
            case 'again':
                this.written = undefined;
                this.change({ receipt: undefined });
                await this.look();
                break;
        }
    }

    /** Looks up anew what will be in the bundle: something may have changed. Later there is no time for it, or no need. */
    async look(): Promise<void> {
        if (this.isBusy || this.current.receipt) return;
        this.looking?.abort();
        const looking = new AbortController();
        this.looking = looking;
        this.change({ looking: true });
        const found = await this.foresee(looking.signal);
        if (looking.signal.aborted) return;
        const agreed = this.agreed();
        const isNew = found.foresight?.personal.some(({ text }) => !agreed.includes(text));
        this.change({ ...found, looking: false, ...(isNew && { allowPersonal: false }) });
    }

    /** Stops the writing, if there is any. */
    cancel(): void {
        this.stop?.abort();
    }

    /** Stops all: nobody looks at it any longer. */
    end(): void {
        this.cancel();
        this.looking?.abort();
    }

    private async foresee(signal: AbortSignal): Promise<Changes> {
        try {
            const foresight = await this.desk.foresee(this.subject(), signal);
            const isOver = this.current.said === this.unforeseen;
            return { foresight, ...(isOver && { said: undefined }) };
        } catch (error) {
            this.unforeseen = reasonOf(error);
            return { foresight: undefined, said: this.unforeseen };
        }
    }

    private async choose(index: number): Promise<void> {
        const choice = this.current.choices[index];
        if (!choice || index === this.current.chosen || this.isBusy) return;
        const without = this.desk.remembered(choice);
        this.change({ chosen: index, without, allowPersonal: false, foresight: undefined, said: undefined });
        await this.look();
    }

    private async tick(part: string, on: boolean): Promise<void> {
        if (this.isBusy) return;
        const others = this.current.without.filter(other => other !== part);
        this.change({ without: on ? others : [...others, part], said: undefined });
        await this.look();
    }

    private async export(): Promise<void> {
        if (this.isBusy) return;
        const stop = new AbortController();
        this.stop = stop;
        this.change({ said: undefined });
        const choice = this.choice();
        try {
            const target = await this.desk.askWhere(choice);
            if (target === undefined) return;
            this.desk.remember(choice, this.current.without);
            this.change({ progress: { percent: 0, what: '' } });
            const params = { ...this.subject(), target, agreed: this.agreed() };
            const result = await this.desk.write(
                params,
                progress => this.stop === stop && this.change({ progress }),
                stop.signal,
            );
            if (result) this.take(result);
            else this.change({ said: l10n.t('Cancelled. Nothing was written.') });
        } catch (error) {
            this.change({ said: l10n.t('The evidence bundle was not written. {0}', reasonOf(error)) });
        } finally {
            this.stop = undefined;
            this.change({ progress: undefined });
            // What has changed meanwhile was not looked at.
            await this.look();
        }
    }

    private take(result: ExportResult): void {
        const { target, files, size, sha256, remarks, hasReport } = result;
        this.written = result;
        const receipt = { ...this.desk.placeOf(target), files, size, sha256, remarks, hasReport };
        this.change({ progress: undefined, receipt });
    }

    private async verify(): Promise<void> {
        const { receipt } = this.current;
        if (!receipt || !this.written) return;
        const verdict = await this.desk.verify(this.written.target).catch(error => ({
            whole: false,
            files: 0,
            problems: [reasonOf(error)],
        }));
        if (this.current.receipt === receipt) this.change({ receipt: { ...receipt, verdict } });
    }

    private choice(): ExportChoice {
        return this.current.choices[this.current.chosen]!;
    }

    /** What the reader looked at and let go. */
    private agreed(): string[] {
        const { allowPersonal, foresight } = this.current;
        return allowPersonal ? (foresight?.personal ?? []).map(({ text }) => text) : [];
    }

    private subject(): ExportSubject {
        const { kind, name } = this.choice();
        return { uri: this.uri, [kind]: name, without: this.current.without };
    }

    private change(changes: Changes): void {
        const all = Object.entries({ ...this.current, ...changes });
        this.current = Object.fromEntries(
            all.filter(([, value]) => value !== undefined),
        ) as unknown as ExportState;
        this.show(this.current);
    }
}

function reasonOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
