import type { AssessorState, FromAssessor, ToAssessor } from '../assessor/messages.ts';
import { AssessorPage } from './assessor.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: FromAssessor): void;
    setState(state: AssessorState): void;
};

const api = acquireVsCodeApi();
const page = new AssessorPage(document.getElementById('page')!, {
    post: message => api.postMessage(message),
    keep: state => void api.setState(state),
});
window.addEventListener('message', ({ data }: MessageEvent<ToAssessor>) => page.receive(data));
