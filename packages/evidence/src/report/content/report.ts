import { titleOf } from '@process-as-code/language';
import type { ReportDocument, Section } from '../document.ts';
import type { ReportInput } from './context.ts';
import { ReportContext } from './context.ts';
import { coverOf } from './cover.ts';
import { coverageSection } from './coverage.ts';
import { declarationSection, evidenceSection } from './evidence.ts';
import { findingsSection, waiversSection } from './findings.ts';
import { howToRead } from './how-to-read.ts';
import { evaluationPart, processPart, techniquesPart } from './process.ts';

/** The whole report: what it says, in the order in which an assessor asks. */
export function reportDocument(input: ReportInput): ReportDocument {
    const context = new ReportContext(input);
    // Written twice: the first time tells where everything stands, so that what comes first can point to what follows.
    sectionsOf(context);
    const subject = input.scope.portfolio ?? input.scope.processes[0]!;
    return {
        title: `${titleOf(subject)} – ${input.scope.portfolio ? 'evidence portfolio' : 'process report'}`,
        ...(input.scope.portfolio?.learner ? { author: input.scope.portfolio.learner.value } : {}),
        date: input.today,
        cover: coverOf(context),
        sections: sectionsOf(context),
    };
}

function sectionsOf(context: ReportContext): Section[] {
    return [
        howToRead(context),
        ...coverageSection(context),
        techniquesPart(context),
        ...processPart(context),
        ...evaluationPart(context),
        ...evidenceSection(context),
        ...findingsSection(context),
        ...waiversSection(context),
        ...declarationSection(context),
    ];
}
