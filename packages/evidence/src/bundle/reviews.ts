import { reviewFileOf } from '@process-as-code/language';
import type { BundleIo } from './bundle.ts';
import { baseName, safeName } from './names.ts';
import { type PlannedFile, ready } from './planned.ts';
import type { Scope } from './scope.ts';

/** What assessors remarked on the portfolio, or on the process, as it stands beside it; none where there is no such file. */
export async function reviewFiles({ portfolio, processes }: Scope, io: BundleIo): Promise<PlannedFile[]> {
    const about = portfolio ?? processes[0];
    if (!about) return [];
    const uri = reviewFileOf(about);
    try {
        const bytes = await io.read(uri);
        const path = `reviews/${safeName(decodeURIComponent(baseName(uri)))}`;
        return [ready({ path, part: 'matrix', bytes })];
    } catch {
        io.signal?.throwIfAborted();
        return [];
    }
}
