import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, test } from 'vitest';
import { portfoliosAbout, processesAbout } from './subject.ts';

const { workspace } = await modelOf({
    'main.proc': 'process A "A" { flow { start "s" end "e" } }\nprocess B "B"\nprocess C',
    'portfolio.proc': 'import "main.proc"\nportfolio P { covers A, B }\nportfolio Q { covers A, A }',
    'review.proc': 'import "main.proc"\nevaluation of C "Review"\nimprovement "Better" of B',
    'team.proc': 'role Advisor',
    'lost.proc': 'portfolio Lost { covers Nothing }',
});
const document = (name: string) => workspace.documents.get(`file:///work/${name}`)!;
const namesOf = (elements: readonly { readonly name?: string }[]) => elements.map(({ name }) => name);

describe('the processes a file is about', () => {
    test.each([
        ['main.proc', ['A', 'B', 'C']],
        ['portfolio.proc', ['A', 'B']],
        ['review.proc', ['C', 'B']],
        ['team.proc', []],
        ['lost.proc', []],
    ])('%s', (name, processes) => {
        expect(namesOf(processesAbout(workspace, document(name)))).toEqual(processes);
    });
});

describe('the portfolios a file is about', () => {
    test.each([
        ['portfolio.proc', ['P', 'Q']],
        ['main.proc', ['P', 'Q']],
        ['review.proc', ['P']],
        ['team.proc', []],
    ])('%s', (name, portfolios) => {
        expect(namesOf(portfoliosAbout(workspace, document(name)))).toEqual(portfolios);
    });
});
