import { FINE } from '../exit-codes.ts';
import { Mistake, offer } from '../mistake.ts';
import { rulePages, textOf } from '../pages.ts';
import { print } from '../terminal.ts';

/** Prints the page of a rule. */
export async function explain(code: string): Promise<number> {
    const pages = await rulePages();
    const page = pages.find(one => one.code === code);
    if (!page) throw new Mistake(`there is no rule "${code}". ${offer(pages.map(one => one.code))}`);
    print(await textOf(page));
    return FINE;
}
