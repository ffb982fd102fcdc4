const BARS = '▁▂▃▄▅▆▇█';
/** More bars than this say no more. */
const most = 24;

/** The last values as bars from the least to the greatest; all of middle height where they are the same. */
export function sparkline(values: readonly number[]): string {
    const shown = values.slice(-most);
    const least = Math.min(...shown);
    const span = Math.max(...shown) - least;
    const level = (value: number) =>
        span === 0 ? 3 : Math.round(((value - least) / span) * (BARS.length - 1));
    return shown.map(value => BARS[level(value)]).join('');
}
