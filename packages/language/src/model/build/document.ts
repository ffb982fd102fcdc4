import type { LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import { BUILTIN } from '../../linking/imports.ts';
import type { ProcCoreServices } from '../../services.ts';
import type { DocumentModel, Import, Waiver } from '../types.ts';
import { all } from './clauses.ts';
import { defined } from './defined.ts';
import { evaluationOf, improvementOf } from './evaluation.ts';
import { evidenceOf, packOf, portfolioOf } from './evidence.ts';
import { calendarOf, organisationOf, roleOf, stakeholderOf, systemOf, termOf } from './organisation.ts';
import { problemsOf } from './problems.ts';
import { processOf } from './process.ts';
import { Reader } from './reader.ts';

/** The model of a linked document. Whatever could be read of a broken text is in it. */
export function documentModel(
    document: LangiumDocument<ast.Document>,
    services: ProcCoreServices,
): DocumentModel {
    const reader = new Reader(document, services.shared.AstReflection, services.linking.Paths);
    const elements = document.parseResult.value.elements ?? [];
    return {
        file: reader.file,
        builtin: document.uri.scheme === BUILTIN,
        problems: problemsOf(document),
        imports: document.parseResult.value.imports.map(statement => importOf(reader, statement, services)),
        organisations: all(elements, ast.isOrganisation).map(node => organisationOf(reader, node)),
        calendars: all(elements, ast.isCalendar).map(node => calendarOf(reader, node)),
        roles: all(elements, ast.isRole).map(node => roleOf(reader, node)),
        stakeholders: all(elements, ast.isStakeholder).map(node => stakeholderOf(reader, node)),
        systems: all(elements, ast.isSystem).map(node => systemOf(reader, node)),
        terms: all(elements, ast.isTerm).map(node => termOf(reader, node)),
        processes: all(elements, ast.isProcess).map(node => processOf(reader, node)),
        evaluations: all(elements, ast.isEvaluation).map(node => evaluationOf(reader, node)),
        improvements: all(elements, ast.isImprovement).map(node => improvementOf(reader, node)),
        evidence: all(elements, ast.isEvidence).map(node => evidenceOf(reader, node)),
        portfolios: all(elements, ast.isPortfolio).map(node => portfolioOf(reader, node)),
        packs: all(elements, ast.isCriteria).map(node => packOf(reader, node)),
        waivers: waiversOf(reader, document.parseResult.value),
        lines: document.textDocument.lineCount,
        unresolved: reader.unresolved(document.references),
        impossible: reader.impossible,
    };
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
