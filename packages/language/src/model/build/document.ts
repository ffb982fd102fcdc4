import type { LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import { BUILTIN } from '../../linking/imports.ts';
import type { ProcCoreServices } from '../../services.ts';
import type { DocumentModel, Import, Waiver } from '../types.ts';
import { all } from './clauses.ts';
import { defined } from './defined.ts';
import { evaluationOf, improvementOf } from './evaluation.ts';
import { evidenceOf, packOf, portfolioOf } from './evidence.ts';
import type { Memory } from './memory.ts';
import { calendarOf, organisationOf, roleOf, stakeholderOf, systemOf, termOf } from './organisation.ts';
import { problemsOf } from './problems.ts';
import { processOf } from './process.ts';
import { Reader } from './reader.ts';
import { unresolvedIn } from './unresolved.ts';

/**
 * The model of a linked document. Whatever could be read of a broken text is in it. What is in the memory, which grows by what is read,
 * is taken from there as far as it holds.
 */
export function documentModel(
    document: LangiumDocument<ast.Document>,
    services: ProcCoreServices,
    memory?: Memory,
): DocumentModel {
    const reader = new Reader(document, services.linking.Paths, memory);
    const elements = document.parseResult.value.elements ?? [];
    const read = <N extends ast.TopElement, M>(
        is: (node: unknown) => node is N,
        modelOf: (reader: Reader, node: N) => M,
    ): M[] => all(elements, is).map(node => reader.remembered(node, undefined, () => modelOf(reader, node)));
    const model: DocumentModel = {
        file: reader.file,
        builtin: document.uri.scheme === BUILTIN,
        problems: problemsOf(document),
        imports: document.parseResult.value.imports.map(statement => importOf(reader, statement, services)),
        organisations: read(ast.isOrganisation, organisationOf),
        calendars: read(ast.isCalendar, calendarOf),
        roles: read(ast.isRole, roleOf),
        stakeholders: read(ast.isStakeholder, stakeholderOf),
        systems: read(ast.isSystem, systemOf),
        terms: read(ast.isTerm, termOf),
        processes: read(ast.isProcess, processOf),
        evaluations: read(ast.isEvaluation, evaluationOf),
        improvements: read(ast.isImprovement, improvementOf),
        evidence: read(ast.isEvidence, evidenceOf),
        portfolios: read(ast.isPortfolio, portfolioOf),
        packs: read(ast.isCriteria, packOf),
        waivers: waiversOf(reader, document.parseResult.value),
        lines: linesIn(document.textDocument.getText()),
        unresolved: [],
        impossible: reader.impossible,
    };
    const unresolved = unresolvedIn(model, document.references, reader, services.shared.AstReflection);
    return unresolved.length === 0 ? model : { ...model, unresolved };
}

/** Like `lineCount` of the document, which would go on to keep the beginning of every line. */
function linesIn(text: string): number {
    return (text.match(/\r\n?|\n/g)?.length ?? 0) + 1;
}

function importOf(reader: Reader, node: ast.Import, services: ProcCoreServices): Import {
    return defined({
        path: node.path ?? '',
        target: services.linking.Imports.target(node)?.toString(),
        place: reader.placeOf(node, 'path'),
        statement: reader.place(node.$cstNode),
    });
}

/** Waivers of the file, and those inside a process, an evaluation, a portfolio or an evidence item. */
function waiversOf(reader: Reader, root: ast.Document): Waiver[] {
    const found: Waiver[] = [];
    const visit = (holders: readonly { readonly $type: string }[], scope: Waiver['scope']) => {
        for (const holder of holders) {
            if (ast.isWaiver(holder)) found.push(waiverOf(reader, holder, scope));
            else if (holdsWaivers(holder)) visit(holder.clauses, reader.place(holder.$cstNode));
        }
    };
    visit(root.elements, undefined);
    return found;
}

function waiverOf(reader: Reader, node: ast.Waiver, scope: Waiver['scope']): Waiver {
    return defined({
        codes: reader.texts(node, 'codes'),
        because: reader.sourced(node, 'because'),
        place: reader.place(node.$cstNode),
        scope,
    });
}

type Holder = ast.Process | ast.Evaluation | ast.Portfolio | ast.Evidence;

function holdsWaivers(node: { readonly $type: string }): node is Holder {
    return ast.isProcess(node) || ast.isEvaluation(node) || ast.isPortfolio(node) || ast.isEvidence(node);
}
