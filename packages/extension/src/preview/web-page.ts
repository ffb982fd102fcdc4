import { env, Uri, type Webview } from 'vscode';
import { pageOf } from './page.ts';

/** The page of a preview with the addresses that its editor gives to the files of the extension. */
export function webPage(webview: Webview, dist: Uri): string {
    const address = (file: string) => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
    return pageOf({
        script: address('webview.js'),
        style: address('webview.css'),
        source: webview.cspSource,
        nonce: crypto.randomUUID().replaceAll('-', ''),
        language: env.language,
    });
}
