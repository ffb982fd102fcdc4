import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Emitter } from 'langium';
import { type Connection, type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { letGoOfAll } from '../analysis/kept.ts';
import type { Place } from '../model/element.ts';
import type { Workspace } from '../model/types.ts';
import { projectFindings, projectOf } from '../project/applies.ts';
import { affectedFiles } from '../rules/affected.ts';
import { type CheckOptions, checkDocument } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import type { Settings, SettingsReader } from './settings.ts';

const SEVERITIES = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
} as const;

/** How long documents are checked in one go that nobody looks at, and how long others then have their turn, in ms. */
const SLICE = 10;
const PAUSE = 10;
/** For so long nobody may have written before these documents are checked, in ms: who writes is not kept waiting for them. */
const REST = 250;

/** After so many documents that nobody looks at, what was worked out of them is not worth its memory. */
const MANY = 20;

/** Stands for no findings. */
const NOTHING = '';

/** What is kept of every finding, to be counted. */
export interface Tally extends Pick<Finding, 'code' | 'severity'> {
    readonly line: number;
}

/** Publishes the findings of all documents: of those that changed at once, of the others when there is time. */
export class Publisher {
    private readonly connection: Connection;
    private readonly analysis: Analysis;
    private readonly settings: SettingsReader;
    /** What was published of each file, as a digest: the texts of a large workspace take more memory than its models. */
    private readonly published = new Map<string, string>();
    /** Of the files in an editor. */
    private readonly findings = new Map<string, readonly Finding[]>();
    private readonly tallies = new Map<string, readonly Tally[]>();
    private readonly told = new Emitter<void>();
    /** Files of which something else may be to say than was published; what a round does not reach is left to the next. */
    private readonly due = new Set<string>();
    private latest: (Pick<CheckOptions, 'today'> & { workspace: Workspace; settings: Settings }) | undefined;
    /** URI of the folder that holds the pages of the rules; undefined where the client has none. */
    rulePages: string | undefined;
    private round = 0;
    /** URIs of the documents that were read anew since the last round. */
    private readonly changed = new Set<string>();
    private soon: ReturnType<typeof setTimeout> | undefined;

    constructor(connection: Connection, analysis: Analysis, settings: SettingsReader) {
        this.connection = connection;
        this.analysis = analysis;
        this.settings = settings;
        analysis.onChange(uris => this.publishSoon(uris));
    }

    /** The findings of a document in an editor. */
    findingsOf(uri: string): readonly Finding[] {
        this.publishNow();
        return this.findings.get(uri) ?? [];
    }

    /** All findings of any document as last published: those in no editor may have others by now. */
    talliesOf(uri: string): readonly Tally[] {
        this.publishNow();
        return this.tallies.get(uri) ?? [];
    }

    /** Is called when the findings of a document may have changed. */
    onTold(listener: () => void): void {
        this.told.event(listener);
    }

    /** Lets those go first who have already asked for something else that they wait for, such as the picture of what was written. */
    private publishSoon(changed: readonly string[]): void {
        for (const uri of changed) this.changed.add(uri);
        this.soon ??= setTimeout(() => this.publishNow());
    }

    private publishNow(): void {
        if (this.soon === undefined) return;
        clearTimeout(this.soon);
        this.soon = undefined;
        const changed = [...this.changed];
        this.changed.clear();
        this.publish(changed);
    }

    /**
     * Checks the named documents and those on which their change may have an effect: now the ones that somebody looks at, and then all
     * others, the named ones first.
     */
    private publish(changed: readonly string[]): void {
        const round = ++this.round;
        const workspace = this.analysis.workspace();
        const { documents } = workspace;
        for (const uri of this.affected(workspace)) this.due.add(uri);
        for (const uri of new Set([...changed, ...this.due])) if (this.analysis.isOpen(uri)) this.check(uri);
        const projects = projectFindings(workspace);
        for (const [uri, findings] of projects) this.tell(uri, findings);
        const named = new Set(changed);
        const others = [...this.due.difference(named), ...named.intersection(this.due)];
        let checked = 0;
        const next = () => {
            if (round !== this.round) return;
            const rest = REST - this.analysis.sinceTyped();
            if (rest > 0) return void setTimeout(next, rest);
            const end = performance.now() + SLICE;
            for (let uri = others.pop(); uri !== undefined; uri = others.pop()) {
                this.check(uri);
                if (++checked % MANY === 0) letGoOfAll();
                if (performance.now() > end) break;
            }
            if (others.length > 0) setTimeout(next, PAUSE);
        };
        setTimeout(next, PAUSE);
        for (const uri of this.published.keys()) {
            if (!documents.has(uri) && !projects.has(uri)) this.forget(uri);
        }
    }

    /** The files about which there may be something else to say than at the last call. */
    private affected(workspace: Workspace): Iterable<string> {
        const before = this.latest;
        this.latest = { workspace, settings: this.settings.current, today: this.settings.today() };
        const isAsBefore = before?.settings === this.latest.settings && before.today === this.latest.today;
        return isAsBefore ? affectedFiles(before.workspace, workspace) : workspace.documents.keys();
    }

    private check(uri: string): void {
        this.due.delete(uri);
        const workspace = this.analysis.workspace();
        const document = workspace.documents.get(uri);
        // Of what is not read yet nothing can be said; the document comes up again then.
        if (!document || document.builtin || !this.analysis.isComplete(document)) return;
        this.tell(uri, checkDocument(workspace, uri, this.options(workspace, uri)).findings);
    }

    /** A preset of the settings counts where the project file names none. */
    private options(workspace: Workspace, uri: string): CheckOptions {
        const { preset, severities } = this.settings.current;
        const isOpen = projectOf(workspace, uri)?.preset === undefined;
        return {
            today: this.settings.today(),
            ...(preset !== undefined && isOpen && { preset }),
            ...(severities && { severities }),
        };
    }

    private tell(uri: string, findings: readonly Finding[]): void {
        if (this.analysis.isOpen(uri)) this.findings.set(uri, findings);
        else this.findings.delete(uri);
        this.tallies.set(
            uri,
            findings.map(({ code, severity, place }) => ({ code, severity, line: place.line })),
        );
        this.send(
            uri,
            findings.map(finding => diagnosticOf(finding, this.rulePages)),
        );
        this.told.fire();
    }

    private send(uri: string, diagnostics: Diagnostic[]): void {
        const digest = diagnostics.length === 0 ? NOTHING : digestOf(JSON.stringify(diagnostics));
        if ((this.published.get(uri) ?? NOTHING) === digest) return;
        this.published.set(uri, digest);
        void this.connection.sendDiagnostics({ uri, diagnostics });
    }

    private forget(uri: string): void {
        this.send(uri, []);
        this.published.delete(uri);
        this.findings.delete(uri);
        this.tallies.delete(uri);
    }
}

function digestOf(text: string): string {
    return bytesToHex(sha256(utf8ToBytes(text)));
}

function diagnosticOf(finding: Finding, rulePages: string | undefined): Diagnostic {
    const page = rulePages && `${rulePages}/${finding.code}.md`;
    return {
        range: rangeOf(finding.place),
        severity: SEVERITIES[finding.severity],
        code: finding.code,
        ...(page ? { codeDescription: { href: page } } : {}),
        source: 'process',
        message: finding.message,
        relatedInformation: finding.related.map(related => ({
            location: { uri: related.place.file, range: rangeOf(related.place) },
            message: related.message,
        })),
    };
}

/** Counts from 0, as the protocol does. */
export function rangeOf(place: Place): Range {
    return {
        start: { line: place.line - 1, character: place.column - 1 },
        end: { line: place.endLine - 1, character: place.endColumn - 1 },
    };
}
