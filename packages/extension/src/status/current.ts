import type { Overview, OverviewCoverage } from '@process-as-code/language/protocol';

/**
 * The matrix of what somebody works on: of the portfolio that the file belongs to, else of its process, else of the first
 * portfolio there is, or the only one at all.
 */
export function currentCoverage(
    { coverage }: Overview,
    file: string | undefined,
): OverviewCoverage | undefined {
    const here = file === undefined ? [] : coverage.filter(({ files }) => files.includes(file));
    const isPortfolio = (each: OverviewCoverage) => each.isPortfolio;
    const only = coverage.length === 1 ? coverage[0] : undefined;
    return here.find(isPortfolio) ?? here[0] ?? coverage.find(isPortfolio) ?? only;
}
