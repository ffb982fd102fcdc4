import type { Process } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { Mistake } from '../mistake.ts';
import { processes } from '../opening.ts';

/** The processes that have something to draw. Throws a sentence where there is none. */
export function flowing(opened: Opened, name: string | undefined): Process[] {
    const found = processes(opened, name).filter(process => (process.flow?.nodes.length ?? 0) > 0);
    if (found.length > 0) return found;
    const subject = name === undefined ? 'no process in these files has' : `the process "${name}" has no`;
    throw new Mistake(
        `${subject} a flow to show. Write flow { … } with its steps`.replace('no a flow', 'no flow'),
    );
}
