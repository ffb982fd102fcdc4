/** Says how far the work is. */
export type Report = (done: number, total: number, what: string) => void;

/** Says nothing while a person is asked something. */
export type Quietly = <T>(question: () => Promise<T>) => Promise<T>;

/** After so many milliseconds the person who waits is told what is going on. */
const PATIENCE = 1000;

/** Does the work; where it takes more than a second, says on standard error, once a second at most, what it is doing. */
export async function withProgress<T>(
    title: string,
    work: (report: Report, quietly: Quietly) => Promise<T>,
): Promise<T> {
    let latest = title;
    let shown = '';
    let isQuiet = false;
    const timer = setInterval(() => {
        if (isQuiet) return;
        if (latest !== shown) process.stderr.write(`${latest} …\n`);
        shown = latest;
    }, PATIENCE);
    const quietly: Quietly = async question => {
        isQuiet = true;
        try {
            return await question();
        } finally {
            isQuiet = false;
        }
    };
    try {
        return await work((done, total, what) => {
            latest = `${title}: ${done} of ${total}, ${what}`;
        }, quietly);
    } finally {
        clearInterval(timer);
    }
}
