import { type PageState, pageState } from '../preview/choices.ts';
import type { FromPage, ToPage } from '../preview/messages.ts';
import { Page } from './page.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: FromPage): void;
    getState(): unknown;
    setState(state: PageState): void;
};

/** A file of its own beside this script: the bundler leaves it alone. */
const mermaid = new URL('mermaid.js', import.meta.url).href;

const api = acquireVsCodeApi();
const page = new Page(
    document.getElementById('page')!,
    {
        post: message => api.postMessage(message),
        keep: state => void api.setState(state),
        loadMermaid: async () => {
            const parts: typeof import('./mermaid/draw.ts') = await import(mermaid);
            return parts.draw;
        },
    },
    pageState(api.getState()),
);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.receive(data));
