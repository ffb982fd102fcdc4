import type { NodePlace } from '@process-as-code/language/protocol';
import { type Diagnostic, DiagnosticSeverity, languages, type Range, Uri } from 'vscode';
import type { NodeFinding } from './messages.ts';
import { nodeAt } from './places.ts';

const severities: Readonly<Record<DiagnosticSeverity, NodeFinding['severity']>> = {
    [DiagnosticSeverity.Error]: 'error',
    [DiagnosticSeverity.Warning]: 'warning',
    [DiagnosticSeverity.Information]: 'information',
    [DiagnosticSeverity.Hint]: 'hint',
};

/** A finding of the Problems view that is about something in the picture. */
export interface FoundAt {
    readonly id: string;
    readonly file: Uri;
    readonly range: Range;
    readonly finding: NodeFinding;
}

/** The findings about what a picture shows, each with the id of the innermost thing around it. */
export function findingsAt(places: readonly NodePlace[]): FoundAt[] {
    const files = [...new Set(places.map(({ place }) => place.file))];
    return files.flatMap(file => {
        const uri = Uri.parse(file, true);
        const ofFile = languages.getDiagnostics(uri).filter(({ source }) => source === 'process');
        return ofFile.flatMap(diagnostic => at(places, uri, diagnostic));
    });
}

function at(places: readonly NodePlace[], file: Uri, { range, severity, message }: Diagnostic): FoundAt[] {
    const id = nodeAt(places, file.toString(), range.start.line + 1, range.start.character + 1);
    return id === undefined
        ? []
        : [{ id, file, range, finding: { severity: severities[severity], message } }];
}

/** The same for the page: the worst first, by the id. */
export function findingsByNode(found: readonly FoundAt[]): Record<string, NodeFinding[]> {
    const order = Object.values(severities);
    const sorted = found
        .map(({ id, finding }) => ({ id, finding }))
        .sort((a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity));
    const byNode = Map.groupBy(sorted, ({ id }) => id);
    return Object.fromEntries([...byNode].map(([id, all]) => [id, all.map(({ finding }) => finding)]));
}
