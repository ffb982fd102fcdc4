import * as ast from '../../generated/ast.ts';
import type { Criterion, Evidence, Expectation, LearningOutcome, Pack, Portfolio } from '../types.ts';
import { all, first } from './clauses.ts';
import { defined } from './defined.ts';
import type { Reader } from './reader.ts';
import { durationOf, numberOf } from './values.ts';

export function evidenceOf(reader: Reader, node: ast.Evidence, owner?: string): Evidence {
    const clauses = node.clauses;
    const file = first(clauses, ast.isEvidenceFile);
    const author = first(
        clauses,
        (clause): clause is ast.Author => ast.isAuthor(clause) && (clause.own || clause.shared),
    );
    const confidential = first(clauses, ast.isConfidential);
    return defined({
        ...reader.element(node, 'evidence', owner),
        labelPlace: reader.labelPlace(node),
        file: file && reader.path(file, 'path'),
        held: reader.sourced(first(clauses, ast.isHeld), 'place'),
        seenBy: reader.sourced(first(clauses, ast.isSeenBy), 'text'),
        planned: clauses.some(ast.isPlanned),
        evidenceKind: first(clauses, ast.isKindOfEvidence)?.kind,
        date: reader.sourced(first(clauses, ast.isEvidenceDate), 'date'),
        author:
            author &&
            defined({
                own: author.own,
                contribution: reader.sourced(author, 'contribution'),
                place: reader.place(author.$cstNode),
            }),
        commentary: reader.sourced(first(clauses, ast.isCommentary), 'text'),
        // The keyword alone keeps the file back, whether or not it says why.
        confidential: confidential && {
            value: confidential.text ?? '',
            place: reader.placeOf(confidential, 'text'),
        },
        shows: all(clauses, ast.isShows).flatMap(clause =>
            reader
                .refs(clause.criteria)
                .map(criterion => defined({ criterion, at: reader.sourced(clause, 'location') })),
        ),
    });
}

export function portfolioOf(reader: Reader, node: ast.Portfolio): Portfolio {
    const clauses = node.clauses;
    const base = reader.element(node, 'portfolio');
    return defined({
        ...base,
        against: reader.refsIn(all(clauses, ast.isAgainstPacks), clause => clause.packs),
        learner: reader.sourced(first(clauses, ast.isLearner), 'text'),
        centre: reader.sourced(first(clauses, ast.isCentre), 'text'),
        covers: reader.refsIn(all(clauses, ast.isCovers), clause => clause.processes),
        currency: durationOf(reader, first(clauses, ast.isCurrency)?.duration),
        declaration: reader.sourced(first(clauses, ast.isDeclaration), 'text'),
        evidence: all(clauses, ast.isEvidence).map(clause => evidenceOf(reader, clause, base.id)),
    });
}

export function packOf(reader: Reader, node: ast.Criteria): Pack {
    const clauses = node.clauses;
    const base = reader.element(node, 'criteria');
    return defined({
        ...base,
        qualifications: all(clauses, ast.isQualification).map(clause => clause.text),
        status: first(clauses, ast.isPackStatus)?.status,
        source: reader.sourced(first(clauses, ast.isPackSource), 'text'),
        version: reader.sourced(first(clauses, ast.isPackVersion), 'text'),
        outcomes: all(clauses, ast.isLearningOutcome).map(clause => outcomeOf(reader, clause, base.id)),
    });
}

function outcomeOf(reader: Reader, node: ast.LearningOutcome, pack: string): LearningOutcome {
    return {
        ...reader.element(node, 'learning-outcome', pack),
        criteria: node.criteria.map(criterion => criterionOf(reader, criterion, pack)),
    };
}

function criterionOf(reader: Reader, node: ast.Criterion, pack: string): Criterion {
    return {
        ...reader.element(node, 'criterion', pack),
        expectations: node.expectations.map(expectation => expectationOf(reader, expectation)),
    };
}

function expectationOf(reader: Reader, node: ast.Expectation): Expectation {
    return {
        form: node.clean ? 'clean' : node.every ? 'every' : node.none ? 'no' : 'some',
        least: numberOf(node.least) ?? 1,
        what: reader.sourced(node, 'kind') ?? { value: '', place: reader.place(node.$cstNode) },
        features: reader.texts(node, 'features'),
        rules: reader.texts(node, 'rules'),
        text: (node.$cstNode?.text ?? '').replace(/\s+/g, ' '),
        place: reader.place(node.$cstNode),
    };
}
