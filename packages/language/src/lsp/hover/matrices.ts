import { coverageOf, type Question, questions } from '../../coverage/index.ts';
import type { PackCoverage } from '../../coverage/types.ts';
import type { Workspace } from '../../model/types.ts';
import type { Editor } from '../services.ts';

interface Known {
    readonly settings: string;
    readonly all: readonly Question[];
    readonly answers: Map<Question, PackCoverage>;
}

/** The matrices of a workspace, each computed when it is first asked for. */
export class Matrices {
    private readonly editor: () => Editor;
    private readonly known = new WeakMap<Workspace, Known>();

    constructor(editor: () => Editor) {
        this.editor = editor;
    }

    /** The first matrices that are wanted, and how many more there are. */
    find(wanted: (question: Question) => boolean, most: number): { found: PackCoverage[]; more: number } {
        const { analysis, settings } = this.editor();
        const workspace = analysis.workspace();
        const today = settings.today();
        const { all, answers } = this.read(workspace, today);
        const asked = all.filter(wanted);
        const found = asked.slice(0, most).map(question => {
            const answer = answers.get(question) ?? coverageOf(workspace, today, question);
            answers.set(question, answer);
            return answer;
        });
        return { found, more: asked.length - found.length };
    }

    private read(workspace: Workspace, today: string): Known {
        const { criteria } = this.editor().settings.current;
        const settings = JSON.stringify([today, criteria]);
        let known = this.known.get(workspace);
        if (known?.settings !== settings) {
            const options = { today, ...(criteria === undefined ? {} : { defaultPack: criteria }) };
            known = { settings, all: questions(workspace, options), answers: new Map() };
            this.known.set(workspace, known);
        }
        return known;
    }
}
