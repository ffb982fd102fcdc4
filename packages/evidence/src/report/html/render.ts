import { escapeXml } from '@process-as-code/diagrams';
import { address } from '../address.ts';
import type {
    Block,
    Cell,
    Drawing,
    Facts,
    Inline,
    Inlines,
    ReportDocument,
    Row,
    Section,
    StepLine,
    Steps,
    Table,
} from '../document.ts';
import { reportCss } from './style.ts';

/**
 * The report as one HTML page that needs nothing else: no scripts, nothing loaded. Every text is escaped here and
 * nowhere else.
 */
export function reportHtml(report: ReportDocument): string {
    const body = [
        cover(report),
        contents(report.sections),
        '<main>',
        ...report.sections.map(part => section(part, 2)),
        '</main>',
    ].join('\n');
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light">',
        `<title>${escapeXml(report.title)}</title>`,
        `<style>${reportCss(body)}</style>`,
        '</head>',
        '<body>',
        body,
        '</body>',
        '</html>',
        '',
    ].join('\n');
}

/** A second lock on the door: even if markup slipped through, the page could run and load nothing. */
const policy =
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

function cover(report: ReportDocument): string {
    const { sort, title, facts } = report.cover;
    return [
        '<header class="cover">',
        `<p class="sort">${escapeXml(sort)}</p>`,
        `<h1>${escapeXml(title)}</h1>`,
        factList({ kind: 'facts', facts }),
        '</header>',
    ].join('\n');
}

function contents(sections: readonly Section[]): string {
    const entry = (part: Section, deeper: boolean): string => {
        const inner = deeper ? part.blocks.filter(block => block.kind === 'section') : [];
        const list = inner.length > 0 ? `<ol>${inner.map(one => entry(one, false)).join('')}</ol>` : '';
        return `<li><a href="#${part.id}">${escapeXml(part.title)}</a>${list}</li>`;
    };
    return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${sections
        .map(part => entry(part, true))
        .join('')}</ol></nav>`;
}

function section(part: Section, level: number): string {
    const heading = `h${Math.min(level, 6)}`;
    const page = part.page ? ` class="page-${part.page}"` : '';
    return [
        `<section${page} aria-labelledby="${part.id}">`,
        `<${heading} id="${part.id}">${escapeXml(part.title)}</${heading}>`,
        ...part.blocks.map(block => blockHtml(block, level + 1, part.blocks.length === 1)),
        '</section>',
    ].join('\n');
}

/** A block that is `alone` under its heading needs no caption that can be seen. */
function blockHtml(block: Block, level: number, alone: boolean): string {
    switch (block.kind) {
        case 'section':
            return section(block, level);
        case 'paragraph':
            return `<p${block.tone ? ` class="${block.tone}"` : ''}>${inlines(block.text)}</p>`;
        case 'facts':
            return factList(block);
        case 'list': {
            const tag = block.ordered ? 'ol' : 'ul';
            return `<${tag}>${block.items.map(item => `<li>${inlines(item)}</li>`).join('')}</${tag}>`;
        }
        case 'table':
            return table(block, alone);
        case 'steps':
            return steps(block);
        case 'drawing':
            return drawing(block);
    }
}

function drawing({ title, path, rows }: Drawing): string {
    const pictures = rows.map(({ svg }) => `<div class="row">${svg}</div>`);
    const whole = path && `<a href="${href(path)}">the whole picture as a file of its own</a>`;
    const caption = whole ? `<figcaption>${escapeXml(title)} (${whole})</figcaption>` : '';
    return `<figure>${pictures.join('\n')}${caption}</figure>`;
}

/** More facts than this stand in two columns. */
const manyFacts = 6;

function factList({ facts }: Facts): string {
    const rows = facts.map(
        ({ term, lines }) =>
            `<div><dt>${escapeXml(term)}</dt>${lines.map(line => `<dd>${inlines(line)}</dd>`).join('')}</div>`,
    );
    return `<dl${facts.length > manyFacts ? ' class="many"' : ''}>${rows.join('')}</dl>`;
}

/** A table of so many rows stays on one page. */
const shortTable = 8;

function table({ caption, columns, rows, rowHeads }: Table, alone: boolean): string {
    const widths = columns.map(column => `<col${column.width ? ` style="width:${column.width}%"` : ''}>`);
    const heads = columns.map(column => `<th scope="col">${escapeXml(column.title)}</th>`);
    return [
        `<div class="table${rows.length <= shortTable ? ' short' : ''}"><table>`,
        `<caption${alone ? ' class="unseen"' : ''}>${escapeXml(caption)}</caption>`,
        `<colgroup>${widths.join('')}</colgroup>`,
        `<thead><tr>${heads.join('')}</tr></thead>`,
        `<tbody>${rows.map(row => rowHtml(row, columns.length, rowHeads === 'none')).join('\n')}</tbody>`,
        '</table></div>',
    ].join('\n');
}

function rowHtml({ id, group, tall, cells }: Row, columns: number, headless: boolean): string {
    const anchor = id ? ` id="${id}"` : '';
    const [first = [], ...rest] = cells;
    if (group) {
        return `<tr${anchor} class="group"><th scope="colgroup" colspan="${columns}">${cell(first)}</th></tr>`;
    }
    const head = headless ? `<td>${cell(first)}</td>` : `<th scope="row">${cell(first)}</th>`;
    return `<tr${anchor}${tall ? ' class="tall"' : ''}>${head}${rest.map(one => `<td>${cell(one)}</td>`).join('')}</tr>`;
}

function cell(lines: Cell): string {
    const [only] = lines;
    if (lines.length <= 1) return only ? inlines(only) : '';
    return `<ul>${lines.map(line => `<li>${inlines(line)}</li>`).join('')}</ul>`;
}

function steps({ groups }: Steps): string {
    return groups
        .map(({ title, steps: lines }) => {
            const heading = title ? `<p class="phase">${escapeXml(title)}</p>` : '';
            return `${heading}<ol class="steps">${lines.map(step).join('\n')}</ol>`;
        })
        .join('\n');
}

function step({ id, number, depth, text, details }: StepLine): string {
    const more = details.length > 0 ? `<p class="details">${inlines(details)}</p>` : '';
    return `<li id="${id}" value="${number}" class="depth-${Math.min(depth, 3)}">${inlines(text)}${more}</li>`;
}

function inlines(text: Inlines): string {
    return text.map(inline).join('');
}

function inline(piece: Inline): string {
    if (typeof piece === 'string') return escapeXml(piece);
    if ('strong' in piece) return `<strong>${escapeXml(piece.strong)}</strong>`;
    if ('muted' in piece) return `<span class="muted">${escapeXml(piece.muted)}</span>`;
    if ('id' in piece) return `<span id="${piece.id}">${escapeXml(piece.text)}</span>`;
    if ('state' in piece) return `<span class="state ${piece.state.replace(' ', '-')}">${piece.state}</span>`;
    return `<a href="${href(piece.link)}">${escapeXml(piece.text)}</a>`;
}

/** A place in the page, or a file of the bundle. */
function href(link: string): string {
    return link.startsWith('#') ? escapeXml(link) : address(link);
}
