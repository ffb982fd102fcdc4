import { env, Uri, ViewColumn, window } from 'vscode';
import { type Review, reviewPage } from './review-page.ts';

/** Shows a review beside the text, in a page that runs nothing. */
export function showReview(styles: Uri, review: Review): void {
    const panel = window.createWebviewPanel('process.review', review.title, ViewColumn.Beside, {
        localResourceRoots: [styles],
        enableFindWidget: true,
    });
    const style = panel.webview.asWebviewUri(Uri.joinPath(styles, 'review.css')).toString();
    panel.webview.html = reviewPage(review, {
        style,
        source: panel.webview.cspSource,
        language: env.language,
    });
}
