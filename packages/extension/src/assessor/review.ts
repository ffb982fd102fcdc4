/**
 * Reviews: what assessors remark on a portfolio, in a file of its own beside it, named after the portfolio. It is Markdown, one
 * remark a list item, new ones at the end, so that versions can be compared line by line:
 *
 *     # Review of Design business processes
 *
 *     - 2026-11-21 | FocusAwardsL4.MP1 | A. Assessor | The rationale names the people who disagreed.
 *       It could say what was tried before.
 *
 * What is no remark belongs to whoever wrote it, and stays as it is.
 */
export interface Remark {
    /** ISO date. */
    readonly on: string;
    /** Key of the criterion. */
    readonly criterion: string;
    /** Who made it. */
    readonly by: string;
    readonly text: string;
}

/** Remarks by the URI of the file that holds them. */
export type Remarks = Readonly<Record<string, readonly Remark[]>>;

/** All remarks of a review, in the order of the text. */
export function remarksIn(review: string): Remark[] {
    const remarks: Remark[] = [];
    let isInside = false;
    for (const line of review.split(/\r?\n/)) {
        const [, on, criterion, by, text] =
            /^- (\d{4}-\d{2}-\d{2}) \| ([^|]+) \| ([^|]*) \| (.*)$/.exec(line) ?? [];
        if (on !== undefined) {
            remarks.push({ on, criterion: criterion!.trim(), by: by!.trim(), text: text! });
            isInside = true;
        } else if (isInside && /^ {2}\S?/.test(line)) {
            const last = remarks.pop()!;
            remarks.push({ ...last, text: `${last.text}\n${line.slice(2)}` });
        } else isInside = false;
    }
    return remarks;
}

/** The review with one more remark; `title` heads a new one. */
export function withRemark(review: string, remark: Remark, title: string): string {
    const lineEnd = review.includes('\r\n') ? '\r\n' : '\n';
    const { on, criterion, by } = remark;
    const [first = '', ...others] = lines(remark.text);
    const head = `- ${on} | ${column(criterion)} | ${column(by)} | ${first}`;
    const item = [head, ...others.map(line => `  ${line}`), ''].join(lineEnd);
    if (review.trim() === '') return `# ${title.replace(/\s+/g, ' ')}${lineEnd}${lineEnd}${item}`;
    return `${review.replace(/\s*$/, '')}${lineEnd}${needsGap(review) ? lineEnd : ''}${item}`;
}

/** Lines without empty ones: these would end the item. */
function lines(text: string): string[] {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
}

function column(text: string): string {
    return text.replaceAll('|', '/').replace(/\s+/g, ' ').trim();
}

/** A list begins behind an empty line. */
function needsGap(review: string): boolean {
    const last = review.trimEnd().split(/\r?\n/).at(-1) ?? '';
    return !/^(- | {2})/.test(last);
}
