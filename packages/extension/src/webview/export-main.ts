import type { ExportPageState, FromExport, ToExport } from '../export/messages.ts';
import { ExportPage } from './export/page.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: FromExport): void;
    setState(state: ExportPageState): void;
};

const api = acquireVsCodeApi();
const page = new ExportPage(document.getElementById('page')!, {
    post: message => api.postMessage(message),
    keep: state => void api.setState(state),
});
window.addEventListener('message', ({ data }: MessageEvent<ToExport>) => page.receive(data));
