/** What passes between the extension and the page of an assessor. */
import type { MatrixView } from '@process-as-code/language/protocol';
import { isRecord, type Place } from '../from-page.ts';
import type { Remarks } from './review.ts';

/** What the page keeps over a reload of the window. */
export interface AssessorState {
    /** URI of the file whose matrices are shown. */
    readonly uri?: string;
    /** Id of the only matrix that is shown. */
    readonly matrix?: string;
}

export type ToAssessor =
    | {
          readonly type: 'start';
          readonly state: AssessorState;
          /** The words of the page in the language of the editor. */
          readonly words?: Readonly<Record<string, string | { message: string; comment: string[] }>>;
      }
    /** A remark is in its file. */
    | { readonly type: 'kept'; readonly criterion: string; readonly text: string }
    /** Sent whole; `matrices` is absent where there is no answer. */
    | { readonly type: 'show'; readonly matrices?: readonly MatrixView[]; readonly remarks: Remarks };

export type FromAssessor =
    | { readonly type: 'ready' | 'export' }
    | { readonly type: 'open'; readonly place: Place }
    | { readonly type: 'evidence'; readonly file: string }
    | {
          readonly type: 'remark';
          /** Id of the matrix. */
          readonly matrix: string;
          /** Key of the criterion. */
          readonly criterion: string;
          readonly text: string;
      };

/** Whether something that came from the page is a message of ours. */
export function isFromAssessor(value: unknown): value is FromAssessor {
    if (!isRecord(value)) return false;
    switch (value.type) {
        case 'ready':
        case 'export':
            return true;
        case 'open':
            return isRecord(value.place) && typeof value.place.file === 'string';
        case 'evidence':
            return typeof value.file === 'string';
        case 'remark':
            return [value.matrix, value.criterion, value.text].every(each => typeof each === 'string');
        default:
            return false;
    }
}

/** What a page has kept, as far as it can be used. */
export function assessorState(value: unknown): AssessorState {
    if (!isRecord(value)) return {};
    const { uri, matrix } = value;
    return {
        ...(typeof uri === 'string' && { uri }),
        ...(typeof matrix === 'string' && { matrix }),
    };
}
