/** What the page may load, as the editor names it. */
export interface PageParts {
    readonly script: string;
    readonly style: string;
    /** The editor's own source for scripts, styles and fonts of the extension. */
    readonly source: string;
    /** New for each page. */
    readonly nonce: string;
    readonly language: string;
}

/** The page of the preview: it holds no text of the workspace, and nothing inline may run or style it. */
export function pageOf({ script, style, source, nonce, language }: PageParts): string {
    const policy = [
        `default-src 'none'`,
        `script-src 'nonce-${nonce}'`,
        // Mermaid's own style elements carry the nonce; the text of the workspace has none.
        `style-src ${source} 'nonce-${nonce}'`,
        `font-src ${source}`,
        // A picture on its way to become an image: made in the page, loaded from nowhere.
        'img-src blob:',
        `base-uri 'none'`,
        `form-action 'none'`,
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Process preview</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<main><div id="page"></div></main>
<script type="module" nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
    return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
