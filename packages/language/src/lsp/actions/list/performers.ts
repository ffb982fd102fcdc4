import { imported } from '../../../analysis/visibility.ts';
import type { DocumentModel, Party } from '../../../model/types.ts';
import { freeName, nameFrom } from '../../../rules/support/names.ts';
import type { ActionContext } from '../action.ts';

/** Finds who is meant by words in brackets, and remembers whom nobody knows yet. */
export class Performers {
    /** Roles to declare: name and label. */
    readonly created: { readonly name: string; readonly label: string }[] = [];
    private readonly known = new Map<string, string>();
    private readonly taken: Set<string>;

    constructor(
        { document, workspace }: Pick<ActionContext, 'document' | 'workspace'>,
        around: readonly string[],
    ) {
        const documents: readonly DocumentModel[] = imported(workspace, document);
        const inside = document.processes.filter(process => around.includes(process.name ?? ''));
        const parties = [...inside, ...documents].flatMap(({ roles, stakeholders, systems }): Party[] => [
            ...roles,
            ...stakeholders,
            ...systems,
        ]);
        for (const { name, label } of parties) {
            if (name === undefined) continue;
            for (const words of [name, label ?? name]) {
                if (!this.known.has(folded(words))) this.known.set(folded(words), name);
            }
        }
        this.taken = new Set(
            [...document.processes, ...parties, ...document.evidence, ...document.calendars].flatMap(
                ({ name }) => name ?? [],
            ),
        );
    }

    /**
     * The text of an item without the brackets that say who performs it, and the names of those. Brackets that hold no words
     * for somebody stay in the text.
     */
    takeFrom(item: string): { text: string; by: string[] } {
        const [, before = '', inside = '', after = ''] =
            /^(.*?)[ \t]*[([]([^()[\]]+)[)\]][ \t]*([.;:,?]?)[ \t]*$/.exec(item) ?? [];
        const words = inside
            .split(/\s*(?:,|\/|&|\+|\band\b)\s*/)
            .map(word => word.replace(/^(?:(?:by|the|a|an)\s+)+/i, '').trim());
        const isSomebody = words.every(word => this.known.has(folded(word)) || looksLikeRole(word));
        if (before === '' || inside === '' || !isSomebody) return { text: item, by: [] };
        return { text: before + after, by: words.map(word => this.nameOf(word)) };
    }

    private nameOf(words: string): string {
        const known = this.known.get(folded(words));
        if (known !== undefined) return known;
        const name = freeName(nameFrom(words, 'Performer'), this.taken);
        const label = words.slice(0, 1).toUpperCase() + words.slice(1);
        this.taken.add(name);
        this.known.set(folded(words), name);
        this.created.push({ name, label });
        return name;
    }
}

/** At most four words, of letters, that begin like no remark. */
function looksLikeRole(words: string): boolean {
    const remark =
        /^(?:if|when|within|after|before|see|e\.?g|i\.?e|or|optional|not|only|at|in|on|for|from|to|with|via|using|max|min|form|page|repeat)\b/i;
    return /^\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,3}$/u.test(words) && !remark.test(words);
}

/** `Team leader`, `team-leader` and `TeamLeader` are the same words. */
function folded(words: string): string {
    return words
        .normalize('NFC')
        .toLowerCase()
        .replaceAll(/[\s_-]+/g, '');
}
