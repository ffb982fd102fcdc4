/** Says how far the work is. */
export type Report = (done: number, total: number, what: string) => void;

/** After so many milliseconds the person who waits is told what is going on. */
const PATIENCE = 1000;

/** Does the work; where it takes more than a second, says on standard error, once a second at most, what it is doing. */
export async function withProgress<T>(title: string, work: (report: Report) => Promise<T>): Promise<T> {
    let latest = title;
    let shown = '';
    const timer = setInterval(() => {
        if (latest !== shown) process.stderr.write(`${latest} …\n`);
        shown = latest;
    }, PATIENCE);
    try {
        return await work((done, total, what) => {
            latest = `${title}: ${done} of ${total}, ${what}`;
        });
    } finally {
        clearInterval(timer);
    }
}
