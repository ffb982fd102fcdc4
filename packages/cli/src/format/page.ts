import { coloursOf, escapeXml, fontCss, fontFamily } from '@process-as-code/diagrams';

export type PageTheme = 'light' | 'dark';

/** A self-contained HTML page: no scripts, nothing loaded from elsewhere. `body` is markup, `title` is text. */
export function htmlPage(title: string, body: string, theme: PageTheme): string {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title>
<style>${fontCss(title + body)}${style(theme)}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function style(theme: PageTheme): string {
    const colours = coloursOf(theme);
    return `
:root { color-scheme: ${theme} }
body { margin: 2rem; background: ${colours.page}; color: ${colours.text}; font: 16px/1.5 ${fontFamily} }
h1 { font-size: 1.5rem }
h2 { font-size: 1.2rem; margin-block: 1.5rem .5rem }
h1:has(+ svg) { position: absolute; clip-path: inset(50%) }
svg { max-width: 100%; height: auto }
ol { margin-block: 0 }
li + li { margin-block-start: .25rem }
hr { border: 0; border-block-start: 1px solid ${colours['lane-border']}; margin-block: 1rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; padding-block: .5rem; color: ${colours.muted} }
th, td { border: 1px solid ${colours['lane-border']}; padding: .4rem .6rem; text-align: start; vertical-align: top }
thead th, .outcome th, .group th { background: ${colours['lane-header']} }
tbody th[scope=row] { font-weight: 400; width: 30% }
.id, .state { font-weight: 600 }
.state { white-space: nowrap }
[data-state=claimed], .recorded b { color: ${colours['good-border']} }
[data-state=partly] { color: ${colours['deadline-line']} }
[data-state='not recorded'], .open b { color: ${colours['poor-border']} }
abbr { text-decoration: none; font-weight: 600 }
td ul { margin: 0; padding-inline-start: 1.1rem }
.detail, .matrix-note, .table-note { color: ${colours.muted}; font-size: .9em }
@media print { body { margin: 0 } tr { break-inside: avoid } thead { display: table-header-group } }
`;
}
