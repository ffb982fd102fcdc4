/** What a review shows. */
export interface Review {
    readonly title: string;
    /** What a reader must know to take it for no more than it is. */
    readonly note: string;
    readonly parts: readonly {
        readonly title: string;
        /** Made by ourselves, with everything in it escaped. */
        readonly svg?: string;
        readonly sentences: readonly string[];
    }[];
}

/** What the page may load, as the editor names it. */
export interface ReviewPageParts {
    readonly style: string;
    /** The editor's own source for styles of the extension. */
    readonly source: string;
    readonly language: string;
}

/** The page of a review: headings, pictures and sentences. It runs no script. */
export function reviewPage(
    { title, note, parts }: Review,
    { style, source, language }: ReviewPageParts,
): string {
    const policy = `default-src 'none'; style-src ${source}; font-src ${source}; base-uri 'none'; form-action 'none'`;
    const sections = parts.map(
        part => `<section>
<h2>${escaped(part.title)}</h2>
<ul>${part.sentences.map(sentence => `<li>${escaped(sentence)}</li>`).join('\n')}</ul>
${part.svg ? `<div class="picture">${part.svg}</div>` : ''}
</section>`,
    );
    return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(note)}</p>
${sections.join('\n')}
</main>
</body>
</html>`;
}

function escaped(text: string): string {
    return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
