import type { Connection } from 'vscode-languageserver';
import { addRequest, newEvidenceRequest } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { answer } from '../answer.ts';
import { circumstancesOf } from '../overview/feature.ts';
import type { SettingsReader } from '../settings.ts';
import { addExpected } from './add.ts';
import { newEvidence } from './evidence.ts';

/** Answers what is to be written for somebody who chose something to add. */
export function answerAdditions(connection: Connection, analysis: Analysis, settings: SettingsReader): void {
    const textOf = (file: string) => analysis.text(file);
    answer(connection, addRequest, async params => {
        for (;;) {
            const workspace = analysis.workspace();
            const addition = addExpected(workspace, circumstancesOf(settings), textOf, params);
            if ('refused' in addition) return addition;
            // Edits fit one text only: the one that was sent last.
            for (const { place } of addition.edits) await analysis.ready(place.file);
            if (workspace === analysis.workspace()) return addition;
        }
    });
    answer(connection, newEvidenceRequest, async params => {
        const { workspace } = await analysis.ready(params.uri);
        return newEvidence(workspace, settings.today(), textOf, params);
    });
}
