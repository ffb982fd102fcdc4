import { describe, expect, test } from 'vitest';
import type { DocumentModel, Workspace } from '../model/types.ts';
import { modelOf } from '../testing.ts';
import { affectedFiles } from './affected.ts';
import { checkDocument } from './check.ts';

/** Files that see each other in several ways; `alone.proc` is seen by nobody and sees nobody. */
const FILES: Readonly<Record<string, string>> = {
    'team.proc': `role Advisor "Advisor" {
    frontline
}
role Clerk "Clerk"
system Desk "Service desk"
stakeholder Customer "Customer" {
    external customer
}`,
    'refund.proc': `import "team.proc"
process Refund "Refund an order" {
    stage live
    live on 2026-01-05
    owner Advisor
    input Request "Request" from Customer
    kpi Days "Days to refund" {
        results {
            2026-01 12
            2026-02 11
        }
    }
    flow {
        start "Asked"
        step Check "Check the order" by Advisor {
            in Request
            using Desk
        }
        end "Refunded" good
    }
}`,
    'orders.proc': `import "refund.proc"
process Orders "Handle orders" {
    stage designed
    flow {
        start "Ordered"
        call "Refund it" runs Refund by Clerk
        end "Done" good
    }
}`,
    'review.proc': `import "refund.proc"
evaluation of Refund on 2026-09-01 {
    finding "It takes long" from Days
    feedback from Customer "Too long"
}`,
    'second.proc': `import "refund.proc"
evaluation of Refund on 2026-10-01 {
    cost "Postage" £20 monthly
}`,
    'proof.proc': `evidence Minutes "Minutes" {
    held "Quality office"
    date 2020-01-01
}`,
    'telling.proc': `import "refund.proc"
import "proof.proc"
evaluation of Refund on 2026-11-01`,
    'portfolio.proc': `import "refund.proc"
portfolio Mine "My portfolio" {
    against FocusAwardsL4
    covers Refund
    currency 2 years
}`,
    'alone.proc': `process Alone "Alone" {
    stage designed
    flow {
        start "Begun"
        step "Do it" by Nobody
        end
    }
}`,
    'apart.proc': `process Apart "Apart" {
    stage designed
    flow {
        start "Begun"
        end
    }
}`,
};

const OPTIONS = { today: '2026-11-21' };

describe('affectedFiles', () => {
    const edits = Object.entries(FILES).flatMap(([name, text]) =>
        text.split('\n').map((line, index) => ({ name, index, line })),
    );

    test.each(edits)('without line $index of $name, all other files hear the same as before', async edit => {
        const before = await workspaceOf(FILES);
        const lines = FILES[edit.name]!.split('\n').toSpliced(edit.index, 1);
        const after = await workspaceOf({ ...FILES, [edit.name]: lines.join('\n') }, before);
        const affected = affectedFiles(before, after);
        for (const file of after.documents.keys()) {
            if (!affected.has(file)) expect(said(after, file)).toBe(said(before, file));
        }
    });

    test('are those that see a changed file, and that it sees', async () => {
        expect(await affectedBy({ 'orders.proc': FILES['orders.proc']!.replace('Done', 'Over') })).toEqual(
            expect.arrayContaining(['orders', 'refund', 'team']),
        );
        const names = await affectedBy({ 'apart.proc': FILES['apart.proc']!.replace('Begun', 'On') });
        expect(names).toContain('apart');
        expect(names).not.toContain('orders');
        expect(names).not.toContain('team');
    });

    test('are none where nothing changed, and all where a file came, or where no process is written any more', async () => {
        const all = Object.keys(FILES).length;
        expect(await affectedBy({})).toEqual([]);
        expect((await affectedBy({ 'new.proc': '' })).length).toBeGreaterThan(all);
        const drafts = Object.entries(FILES).map(([name, text]) => [name, text.replace(/stage \w+/, '')]);
        expect((await affectedBy(Object.fromEntries(drafts))).length).toBeGreaterThanOrEqual(all);
    });

    test('are all where something is known of another file', async () => {
        const before = await workspaceOf(FILES);
        const files = new Map([...before.files, ['file:///work/proc.json', { state: 'present' as const }]]);
        expect(affectedFiles(before, { ...before, files }).size).toBe(before.documents.size);
    });
});

async function affectedBy(changes: Readonly<Record<string, string>>): Promise<string[]> {
    const before = await workspaceOf(FILES);
    const after = await workspaceOf({ ...FILES, ...changes }, before);
    return [...affectedFiles(before, after)].map(file =>
        file.replace('file:///work/', '').replace('.proc', ''),
    );
}

/** As the server has it: models that stay as they were are the same objects. */
async function workspaceOf(files: Readonly<Record<string, string>>, before?: Workspace): Promise<Workspace> {
    const { workspace } = await modelOf(files, { broken: true });
    const kept = (model: DocumentModel) => {
        const known = before?.documents.get(model.file);
        return known && JSON.stringify(known) === JSON.stringify(model) ? known : model;
    };
    const isKept = before && JSON.stringify([...before.files]) === JSON.stringify([...workspace.files]);
    return {
        documents: new Map([...workspace.documents].map(([file, model]) => [file, kept(model)])),
        files: isKept ? before.files : workspace.files,
    };
}

function said(workspace: Workspace, file: string): string {
    return JSON.stringify(checkDocument(workspace, file, OPTIONS));
}
