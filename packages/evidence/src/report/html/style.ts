import { fontCss, fontFamily } from '@process-as-code/diagrams';

/** The look of the report: light, on the screen and on A4; with the characters of the font that its text needs. */
export function reportCss(text: string): string {
    return `${fontCss(text)}\n${rules}`.replaceAll('FONT', fontFamily);
}

const rules = `
:root { --ink: #1c2430; --soft: #55606e; --line: #d5dbe3; --tint: #f3f6f9; --accent: #0b5563; --open: #8a4b00; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 74rem; padding: 2.5rem 2rem 4rem; background: #fff; color: var(--ink);
  font: 400 1rem/1.5 FONT; font-kerning: normal; overflow-wrap: anywhere; }
h1, h2, h3, h4, strong, th, dt, caption, .phase, .sort { font-weight: 600; }
h1 { margin: 0 0 1.75rem; font-size: 2.6rem; line-height: 1.15; letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 3.5rem 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent); font-size: 1.7rem; line-height: 1.25; }
h3 { margin: 2.4rem 0 .75rem; font-size: 1.25rem; line-height: 1.3; color: var(--accent); }
h4 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; }
p, main ul, main ol { max-width: 46rem; margin: 0 0 .9rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { background: #fff6d6; }
.lead { font-size: 1.1rem; }
.remark, .muted, caption, figcaption { color: var(--soft); }
.remark, figcaption { font-size: .9rem; }

.cover { margin-bottom: 2.5rem; padding: 2.5rem 2.5rem 2rem; border-left: 8px solid var(--accent); background: var(--tint); }
.sort { margin: 0 0 .5rem; color: var(--accent); letter-spacing: .06em; text-transform: uppercase; font-size: .9rem; }
.cover dl { columns: 1; margin: 0; }
.cover dl > div { grid-template-columns: 12rem 1fr; border-color: #c6d0da; }

nav h2 { margin-top: 0; border: 0; font-size: 1.25rem; padding: 0; }
nav > ol { columns: 2; column-gap: 3rem; margin: 0; padding-left: 1.4rem; }
nav a { text-decoration: none; }
nav li { margin-bottom: .2rem; }
nav ol ol { padding-left: 0; list-style: none; font-size: .93rem; break-before: avoid; }

dl { margin: 0 0 1.25rem; }
dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: .1rem 1.25rem; padding: .38rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
dt { grid-column: 1; color: var(--soft); font-size: .95rem; }
dd { grid-column: 2; margin: 0; max-width: 46rem; }
dl.many { columns: 2; column-gap: 2.5rem; }
dl.many > div { grid-template-columns: 9rem 1fr; }
.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.table { overflow-x: auto; margin: 0 0 1.6rem; }
table { width: 100%; border-collapse: collapse; font-size: .93rem; line-height: 1.42; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .4rem; text-align: left; font-size: .9rem; }
th, td { padding: .45rem .65rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--tint); border-bottom: 2px solid #b5c0cc; }
tbody th { font-weight: 400; }
tr.tall > * { height: 3.2rem; }
tr.group th { background: #e7eef1; }
td ul, th ul { margin: 0; padding: 0; list-style: none; max-width: none; }
td li + li, th li + li { margin-top: .3rem; }

.state { display: inline-block; padding: .05rem .5rem; border: 1px solid; border-radius: 1rem; font-weight: 600; font-size: .87rem; white-space: nowrap; }
.state::before { margin-right: .3em; }
.claimed { color: var(--accent); background: #e6f2f3; }
.claimed::before { content: '●'; }
.partly { color: var(--open); background: #fff3e0; }
.partly::before { content: '◐'; }
.not-recorded { color: var(--soft); background: #fff; border-style: dashed; }
.not-recorded::before { content: '○'; }

figure { margin: 0 0 1.25rem; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: .4rem; }
.phase { margin: 1.2rem 0 .4rem; padding-left: .75rem; border-left: 4px solid var(--accent); break-after: avoid; }
ol.steps { padding-left: 2.4rem; }
ol.steps li { margin-bottom: .55rem; padding-left: .3rem; break-inside: avoid; }
p.details { margin: .1rem 0 0; color: var(--soft); font-size: .93rem; }
ol.steps li::marker { font-weight: 600; color: var(--accent); }
.depth-1 { margin-left: 1.5rem; } .depth-2 { margin-left: 3rem; } .depth-3 { margin-left: 4.5rem; }

@media (max-width: 42rem) {
  body { padding: 1rem; } .cover { padding: 1.5rem; } h1 { font-size: 2rem; } nav > ol, dl.many { columns: 1; }
  dl > div, dl.many > div, .cover dl > div { grid-template-columns: 1fr; } .row { overflow-x: auto; } .row svg { min-width: 52rem; } dt, dd { grid-column: 1; grid-row: auto; }
}

@page { size: A4; margin: 16mm 16mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt FONT; color: #55606e; } }
@page lying { size: A4 landscape; margin: 11mm 14mm 13mm; }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1 { font-size: 26pt; } h2 { font-size: 17pt; margin-top: 22pt; } h3 { font-size: 13pt; margin-top: 16pt; }
  h2, h3, h4, caption { break-after: avoid; }
  .page-new { break-before: page; } .page-wide { page: lying; }
  .page-new > h2, .page-wide > h2, .page-wide > h3 { margin-top: 0; }
  tr, .row, .short { break-inside: avoid; } tr.group { break-after: avoid; } tbody tr:first-child { break-before: avoid; } thead { display: table-header-group; }
  .table { overflow: visible; } .row svg { max-height: 168mm; }
  main > section:first-child { break-before: page; }
  table, dl { font-size: 9.5pt; } dt { font-size: inherit; }
  dl.many { column-gap: 8mm; } dl.many > div { grid-template-columns: 25mm 1fr; }
  .cover dl { font-size: 10.5pt; }
  a { color: inherit; text-decoration-color: #9fb0bd; }
  :target { background: none; }
}
`;
