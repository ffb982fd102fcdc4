import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Range } from 'vscode-languageserver';
import { meetsTarget } from '../../analysis/kpi.ts';
import { coverage } from '../../coverage/index.ts';
import { kpiResults } from '../../model/results.ts';
import type { Kpi, Place, Process, Workspace } from '../../model/types.ts';
import { projectOf } from '../../project/applies.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Editor } from '../services.ts';

/** What a client is asked to do when somebody clicks: to open the preview of a file, given the id of a process. */
const OPEN_MAP = 'process.openPreview';

/** Says above a process how far it is recorded, and above a KPI where it stands. */
export class Lenses implements CodeLensProvider {
    private readonly editor: () => Editor;

    constructor(editor: () => Editor) {
        this.editor = editor;
    }

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        const workspace = this.editor().analysis.workspace();
        return this.editor()
            .analysis.modelOf(document)
            .processes.flatMap(process => [
                ...this.ofProcess(workspace, process),
                ...process.kpis.flatMap(kpi => lens(kpi.anchor, standing(workspace, kpi))),
            ]);
    }

    private ofProcess(workspace: Workspace, process: Process): CodeLens[] {
        const open = { command: OPEN_MAP, arguments: [process.place.file, process.id] };
        const findings = this.editor()
            .findingsOf(process.place.file)
            .filter(({ place }) => isWithin(place, process.place)).length;
        return [
            ...this.coverageOf(workspace, process).flatMap(text => lens(process.anchor, text, open)),
            ...(findings > 0 ? lens(process.anchor, `${findings} finding${findings === 1 ? '' : 's'}`) : []),
            ...(process.flow ? lens(process.anchor, 'Open map', open) : []),
        ];
    }

    /** Only for who asks for criteria, by a portfolio, in the project file or in the settings: others never see a word of it. */
    private coverageOf(workspace: Workspace, process: Process): string[] {
        const { settings } = this.editor();
        const criteria = projectOf(workspace, process.place.file)?.criteria ?? settings.current.criteria;
        const found = coverage(workspace, {
            today: settings.today(),
            ...(process.name ? { process: process.name } : {}),
            ...(criteria ? { defaultPack: criteria } : {}),
        }).filter(
            ({ portfolio, processes }) =>
                (portfolio || criteria) && processes.some(other => isSame(other, process)),
        );
        return found.map(({ pack, outcomes }) => {
            const states = outcomes.flatMap(outcome => outcome.criteria.map(criterion => criterion.state));
            const claimed = states.filter(state => state === 'claimed').length;
            const of = found.length > 1 && pack.name ? ` of ${pack.name}` : '';
            return `coverage${of} ${claimed} of ${states.length}`;
        });
    }
}

function standing(workspace: Workspace, kpi: Kpi): string {
    const latest = kpiResults(workspace, kpi).results.at(-1);
    const { target } = kpi;
    const result = latest ? `${latest.measure.text} in ${latest.period.text}` : 'no results yet';
    if (!target) return `${result} · no target`;
    const asked = `target ${target.direction} ${target.measure.text}`;
    if (!latest) return `${result} · ${asked}`;
    return `${result} · ${asked} · ${meetsTarget(workspace, kpi) ? 'met' : 'not met'}`;
}

function lens(
    place: Place,
    title: string,
    { command, arguments: args }: { command: string; arguments?: unknown[] } = { command: '' },
): CodeLens[] {
    const range: Range = rangeOf(place);
    return [{ range, command: { title, command, ...(args ? { arguments: args } : {}) } }];
}

function isWithin(inner: Place, outer: Place): boolean {
    return inner.line >= outer.line && inner.endLine <= outer.endLine;
}

function isSame(one: Process, other: Process): boolean {
    return one.id === other.id && one.place.file === other.place.file;
}
