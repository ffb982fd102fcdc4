import { bundleParts, type Custody, type Foreseen } from '@process-as-code/evidence';
import { type Evidence, type Severity, titleOf } from '@process-as-code/language';
import type { ForeseenFile, ForeseenGap, ForeseenPart, Foresight } from '@process-as-code/language/protocol';

/** What a bundle will hold as a page shows it: by its parts, with the places behind what deserves a look. */
export function foresightOf(foreseen: Foreseen): Foresight {
    const { custody, personal, maxSize, oversize, findings } = foreseen;
    const count = (severity: Severity) => findings.filter(each => each.severity === severity).length;
    return {
        parts: partsOf(foreseen),
        leftOut: [...custody].flatMap(([item, state]) => gapOf(item, state)),
        personal: personal.map(({ kind, text, rows, place }) => ({
            kind,
            text,
            place,
            ...(rows !== undefined && { rows }),
        })),
        limit: maxSize,
        oversize: oversize.map(fileOf),
        findings: {
            error: count('error'),
            warning: count('warning'),
            information: count('information'),
            hint: count('hint'),
        },
    };
}

/** Every part that can be left out, also where it holds nothing, and last what every bundle has. */
function partsOf({ files }: Foreseen): ForeseenPart[] {
    return [...bundleParts, 'seal' as const].map(name => ({
        name,
        files: files.filter(({ part }) => part === name).map(fileOf),
        canLeave: name !== 'seal',
    }));
}

function fileOf({ path, size }: Foreseen['files'][number]): ForeseenFile {
    return { path, ...(size !== undefined && { size }) };
}

/** Nothing where the file of an evidence item is in the bundle, or where nobody wanted any. */
function gapOf(item: Evidence, custody: Custody): ForeseenGap[] {
    const gap = (state: ForeseenGap['state'], why = '') => [
        { label: titleOf(item), state, why, place: item.place },
    ];
    switch (custody.state) {
        case 'missing':
            return gap('missing', custody.why);
        case 'confidential':
            return gap('confidential', item.confidential?.value);
        case 'held':
            return gap('held', item.held?.value);
        case 'planned':
            return gap('planned');
        default:
            return [];
    }
}
