import type { MatrixEvidence, MatrixExpectation } from '@process-as-code/language/protocol';

/** Gives the name under which a file is shown; its input is the file's URI. */
export type FileName = (file: string) => string;

/** The last part of a URI, as a person would write it. */
export const lastPart: FileName = file => {
    const part = file.slice(file.lastIndexOf('/') + 1);
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
};

/** `Acknowledge (complaints.proc, line 12), Reply (line 40) and 3 more`. */
function placesText(expectation: MatrixExpectation, fileName: FileName, most: number): string {
    let file = '';
    const shown = expectation.places.slice(0, most).map(({ label, place }) => {
        const where =
            place.file === file ? `line ${place.line}` : `${fileName(place.file)}, line ${place.line}`;
        file = place.file;
        return `${label} (${where})`;
    });
    const more = expectation.places.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What an expectation asks for: its text without the keyword that begins every one. */
export function askedFor({ text }: MatrixExpectation): string {
    return text.replace(/^expects\s+/, '');
}

/** Where a recorded expectation is recorded; what is missing of an open one, and what there is so far. */
export function detailText(expectation: MatrixExpectation, fileName: FileName, most: number): string {
    const places = placesText(expectation, fileName, most);
    if (expectation.recorded) return places;
    const soFar = places && `So far: ${places}`;
    return [expectation.missing, soFar].filter(Boolean).join(' ');
}

/** `TimingStudy: Timing study of 40 cases, all rows`; planned evidence says so. */
export function evidenceText(item: MatrixEvidence): string {
    const title = item.label && item.label !== item.name ? `${item.name}: ${item.label}` : item.name;
    return title + (item.location ? `, ${item.location}` : '') + (item.planned ? ' (planned)' : '');
}
