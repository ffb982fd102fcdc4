import type { Kind } from '../kind.ts';
import { designKinds } from './design.ts';
import { evaluationKinds } from './evaluation.ts';
import { evidenceKinds } from './evidence.ts';
import { mapKinds } from './map.ts';
import { measureKinds } from './measures.ts';
import { peopleKinds } from './people.ts';

/** Every kind of element that an expectation may name, by the word it is named with. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
    Object.entries({
        ...designKinds,
        ...mapKinds,
        ...peopleKinds,
        ...measureKinds,
        ...evaluationKinds,
        ...evidenceKinds,
    }),
);
