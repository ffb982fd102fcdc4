import { titleOf } from '@process-as-code/language';
import type { Cover, Inlines } from '../document.ts';
import type { ReportContext } from './context.ts';
import { dateWords, fact } from './words.ts';

/** Who shows what, to whom, in which version: the first thing that is read. */
export function coverOf({ input }: ReportContext): Cover {
    const { portfolio, processes } = input.scope;
    const packs = portfolio ? input.coverage.map(({ pack }) => pack) : [];
    const versions = processes.map((process): Inlines => {
        const version = process.version ? `version ${process.version.value}, ` : '';
        return [{ strong: titleOf(process) }, ` – ${version}${process.stage.value}`];
    });
    return {
        sort: portfolio ? 'Evidence portfolio' : 'Process report',
        title: titleOf(portfolio ?? processes[0]!),
        facts: [
            ...fact('Unit', ...packs.map(titleOf)),
            ...fact('Qualification', ...packs.flatMap(pack => pack.qualifications)),
            ...fact('Learner', portfolio?.learner?.value),
            ...fact('Centre', portfolio?.centre?.value),
            ...fact(processes.length > 1 ? 'Processes' : 'Process', ...versions),
            ...fact('Date of the content', dateWords(input.today)),
        ],
    };
}
