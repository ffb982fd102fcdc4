import type { Connection } from 'vscode-languageserver';
import { questions } from '../../coverage/index.ts';
import {
    criterionRequest,
    type Overview,
    type OverviewCoverage,
    overviewNotification,
    overviewRequest,
} from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { answer } from '../answer.ts';
import type { Publisher } from '../diagnostics.ts';
import type { SettingsReader } from '../settings.ts';
import { type Circumstances, countsFor, findCriterion } from './matrix.ts';
import { overviewCoverage, overviewEvidence, overviewFindings, overviewProcesses } from './overview.ts';

/** How long nothing may change before an overview is made, how long one goes on in one piece, and others then have their turn, in ms. */
const QUIET = 300;
const SLICE = 10;
const PAUSE = 5;

/** Answers what the side bar shows and what counts for a criterion. */
export function answerOverview(
    connection: Connection,
    analysis: Analysis,
    publisher: Publisher,
    settings: SettingsReader,
): void {
    const overviews = new Overviews(connection, analysis, publisher, settings);
    answer(connection, overviewRequest, () => overviews.next());
    answer(connection, criterionRequest, params => {
        const criterion = findCriterion(analysis.workspace(), circumstancesOf(settings), params);
        return criterion ? countsFor(criterion.found) : null;
    });
}

/** Makes overviews for whoever has asked for one, and tells of every change. */
class Overviews {
    private readonly connection: Connection;
    private readonly analysis: Analysis;
    private readonly publisher: Publisher;
    private readonly settings: SettingsReader;
    private readonly waiting: ((overview: Overview) => void)[] = [];
    private isWanted = false;
    /** As last sent. */
    private sent = '';
    private round = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(connection: Connection, analysis: Analysis, publisher: Publisher, settings: SettingsReader) {
        this.connection = connection;
        this.analysis = analysis;
        this.publisher = publisher;
        this.settings = settings;
        analysis.onChange(() => this.soon());
        publisher.onTold(() => this.soon());
    }

    /** The overview once nothing changes for a moment. */
    next(): Promise<Overview> {
        this.isWanted = true;
        this.soon();
        return new Promise(resolve => this.waiting.push(resolve));
    }

    private soon(): void {
        if (!this.isWanted) return;
        this.round++;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.make(this.round), QUIET);
    }

    /** What has changed meanwhile makes a new one. */
    private async make(round: number): Promise<void> {
        const workspace = this.analysis.workspace();
        const circumstances = circumstancesOf(this.settings);
        const { today } = circumstances;
        const coverage: OverviewCoverage[] = [];
        let end = performance.now() + SLICE;
        for (const question of questions(workspace, circumstances)) {
            coverage.push(overviewCoverage(workspace, today, question));
            if (performance.now() < end) continue;
            await new Promise(done => setTimeout(done, PAUSE));
            if (round !== this.round) return;
            end = performance.now() + SLICE;
        }
        const tallies = (file: string) => this.publisher.talliesOf(file);
        this.send({
            processes: overviewProcesses(workspace, tallies, today),
            coverage,
            evidence: overviewEvidence(workspace, today),
            findings: overviewFindings(workspace, tallies),
        });
    }

    private send(overview: Overview): void {
        const text = JSON.stringify(overview);
        const isNews = text !== this.sent;
        this.sent = text;
        if (this.waiting.length > 0) for (const answer of this.waiting.splice(0)) answer(overview);
        else if (isNews) void this.connection.sendNotification(overviewNotification.method, overview);
    }
}

/** What the settings say that criteria are asked with. */
export function circumstancesOf(settings: SettingsReader): Circumstances {
    const { criteria } = settings.current;
    return { today: settings.today(), ...(criteria !== undefined && { defaultPack: criteria }) };
}
