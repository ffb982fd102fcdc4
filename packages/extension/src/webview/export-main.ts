import type { FromExport, ToExport } from '../export/messages.ts';
import { ExportPage } from './export/page.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromExport): void };

const api = acquireVsCodeApi();
const page = new ExportPage(document.getElementById('page')!, message => api.postMessage(message));
window.addEventListener('message', ({ data }: MessageEvent<ToExport>) => page.receive(data));
