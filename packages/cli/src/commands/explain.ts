import { closest } from '@process-as-code/language';
import { FINE } from '../exit-codes.ts';
import { Mistake } from '../mistake.ts';
import { rulePages, textOf } from '../pages.ts';
import { print } from '../terminal.ts';

/** Prints the page of a rule. */
export async function explain(code: string): Promise<number> {
    const pages = await rulePages();
    const page = pages.find(one => one.code === code);
    if (!page) {
        const guesses = closest(
            code,
            pages.map(one => one.code),
        );
        const advice =
            guesses.length > 0
                ? `Did you mean ${guesses.join(' or ')}?`
                : 'A finding shows the code of its rule';
        throw new Mistake(`there is no rule "${code}". ${advice}`);
    }
    print(await textOf(page));
    return FINE;
}
