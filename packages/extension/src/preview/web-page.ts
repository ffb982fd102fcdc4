import { env, Uri, type Webview } from 'vscode';
import { pageOf } from './page.ts';

/** A page with the addresses that its editor gives to the files of the extension: of a preview, or with another script. */
export function webPage(webview: Webview, dist: Uri, script = 'webview.js'): string {
    const address = (file: string) => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
    return pageOf({
        script: address(script),
        style: address('webview.css'),
        source: webview.cspSource,
        nonce: crypto.randomUUID().replaceAll('-', ''),
        language: env.language,
    });
}
