import { matrixCsv, matrixMarkdown, matrixView } from '@process-as-code/diagrams';
import { coverage as coverageOf, type PackCoverage } from '@process-as-code/language';
import { type Opened, relativePath } from '@process-as-code/language/node';
import { FINE } from '../exit-codes.ts';
import { coverageJson } from '../format/coverage-json.ts';
import { coveragePretty } from '../format/coverage-pretty.ts';
import { Mistake } from '../mistake.ts';
import { named, open, processes, todayOr } from '../opening.ts';
import { print } from '../terminal.ts';

export interface CoverageCall {
    readonly today?: string;
    readonly pack?: string;
    readonly process?: string;
    readonly format: 'pretty' | 'json' | 'csv' | 'md';
}

/** Shows the coverage matrix of the portfolios, else of the processes. */
export async function coverage(paths: readonly string[], call: CoverageCall): Promise<number> {
    const opened = await open(paths);
    const packs = coverageFor(opened, call);
    const views = packs.map(matrixView);
    const fileName = (uri: string): string => relativePath(opened.root, uri);
    switch (call.format) {
        case 'pretty':
            print(coveragePretty(views));
            break;
        case 'json':
            print(coverageJson(packs, opened.root));
            break;
        case 'csv':
            print(matrixCsv(views, fileName));
            break;
        case 'md':
            print(views.map(view => matrixMarkdown(view, fileName)).join('\n'));
    }
    return FINE;
}

/** The matrices of what the call names. Throws a sentence where there is none. */
export function coverageFor(
    opened: Opened,
    call: { today?: string; pack?: string; process?: string },
): PackCoverage[] {
    const { workspace } = opened;
    const packs = [...workspace.documents.values()].flatMap(document => document.packs);
    const result = coverageOf(workspace, {
        today: todayOr(call.today),
        ...(call.pack ? { packs: [named(packs, call.pack, 'criteria pack', '--pack').name ?? ''] } : {}),
        ...(call.process ? { process: processes(opened, call.process)[0]?.name ?? '' } : {}),
    });
    // What is only imported was not asked for.
    const asked = result.filter(({ portfolio, processes: [first] }) =>
        opened.targets.includes((portfolio ?? first)?.place.file ?? ''),
    );
    if (asked.length === 0)
        throw new Mistake(
            'There is no process and no portfolio in these files. Name the files that hold them',
        );
    return asked;
}
